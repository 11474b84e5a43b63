"""Help for os and os.path."""

TEXT = rb"""
= os
The sandbox's own filesystem: it is in memory, starts empty, and belongs to this notebook alone.
listdir, mkdir, remove, rename, stat, walk and others, and os.path. There are no processes,
no users, no links, no permissions, and the environment is empty.
= os.DirEntry(folder, name)
What scandir() gives: a file or a folder; it has name and path.
= os.DirEntry.is_dir(*, follow_symlinks=True)
Whether it is a folder.
= os.DirEntry.is_file(*, follow_symlinks=True)
Whether it is a file.
= os.DirEntry.is_symlink()
False: there are no links.
= os.DirEntry.stat(*, follow_symlinks=True)
What os.stat() says of it.
= os.F_OK
For access(): whether it is there.
= os.R_OK
For access(): whether it can be read.
= os.W_OK
For access(): whether it can be written.
= os.X_OK
For access(): whether it can be run.
= os.access(path_, mode)
Whether there is a file or folder. Any mode is granted.
= os.altsep
None: `/` is the only separator of paths.
= os.chdir(path, /)
Goes to a folder.
= os.cpu_count()
1.
= os.curdir
'.', the current folder.
= os.devnull
'/dev/null'. There is no such file here.
= os.environ
The environment, a dict; empty at first.
= os.error > OSError
= os.extsep
'.', before the ending of a name.
= os.fsdecode(filename)
A path as text.
= os.fsencode(filename)
A path as bytes.
= os.fspath(path)
The text or the bytes of a path; objects say theirs with __fspath__. Raises TypeError.
= os.getcwd()
The current folder.
= os.getenv(key, default=None)
A value of os.environ, or the default.
= os.getlogin()
'user'.
= os.getpid()
1: there is one process.
= os.ilistdir(path='.', /)
The entries of a folder one by one: tuples of name, kind (0x4000 a folder, 0x8000 a file), number,
size. Not in CPython; scandir() is.
= os.linesep
'\n'.
= os.listdir(path='.')
The names in a folder, as a list without order. Raises FileNotFoundError.
>>> os.mkdir('/d'); open('/d/a', 'w').close(); os.listdir('/d')
['a']
= os.lstat > os.stat
= os.makedirs(name, mode=511, exist_ok=False)
Makes a folder, and those above it. Raises FileExistsError, unless exist_ok.
= os.mkdir(path, mode=511)
Makes a folder. Raises FileExistsError, and FileNotFoundError when the one above it is not there.
= os.name
'posix'.
= os.pardir
'..', the folder above.
= os.pathsep
':', between the paths of a list.
= os.putenv(key, value)
Sets a value in os.environ.
= os.remove(path, /)
Removes a file. Raises FileNotFoundError.
= os.removedirs(name)
Removes an empty folder, and those above it that are empty then.
= os.rename(src, dst, /)
Gives a file or folder another name or place.
= os.renames(old, new)
rename(), making the folders above the new name.
= os.replace(src, dst)
rename(), also in the place of a file that is there.
= os.rmdir(path, /)
Removes an empty folder. Raises OSError when something is in it.
= os.scandir(path='.')
The entries of a folder one by one, as objects of DirEntry; can stand in with.
= os.sep
'/', between the parts of a path.
= os.stat(path)
What is known of a file: st_size, st_mtime (seconds since 1970), st_mode and others.
All times are when it was last changed. Raises FileNotFoundError.
= os.stat_result(st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size, st_atime, st_mtime, st_ctime)
What stat() gives.
= os.statvfs(path, /)
Figures of the filesystem: size of a block, blocks in all, free ones, files in all, free ones.
= os.uname()
Names of the system and its version.
= os.unlink > os.remove
= os.unsetenv(key)
Removes a value from os.environ.
= os.urandom(size, /)
Random bytes of the host, fit for secrets.
>>> len(os.urandom(4))
4
= os.walk(top, topdown=True, onerror=None, followlinks=False)
Goes through a folder and all below: tuples of folder, names of folders in it, names of files in it.
= os.path
Functions of paths, which are text with `/` between the parts. pathlib is not there.
= os.path.abspath(path)
The path from the outermost folder on, without . and ..
= os.path.altsep
None.
= os.path.basename(path)
The last part.
>>> os.path.basename('/a/b.txt')
'b.txt'
= os.path.commonpath(paths)
The longest path that all begin with. Raises ValueError.
= os.path.commonprefix(paths)
The longest text that all begin with.
= os.path.curdir
'.'
= os.path.dirname(path)
All but the last part.
>>> os.path.dirname('/a/b.txt')
'/a'
= os.path.exists(path)
Whether there is such a file or folder.
= os.path.expanduser(path)
With / for a ~ at the beginning.
= os.path.expandvars(path)
The path as it is; variables are not replaced here.
= os.path.extsep
'.'
= os.path.getatime > os.path.getmtime
= os.path.getctime > os.path.getmtime
= os.path.getmtime(path)
When a file was last changed, in seconds since 1970.
= os.path.getsize(path)
The size of a file in bytes.
= os.path.isabs(path)
Whether it begins with /.
= os.path.isdir(path)
Whether there is such a folder.
= os.path.isfile(path)
Whether there is such a file.
= os.path.islink(path)
False: there are no links.
= os.path.ismount(path)
Whether it is the outermost folder.
= os.path.join(path, *paths)
One path of several parts; it begins anew with a part that begins with /.
>>> os.path.join('a', 'b', 'c.txt')
'a/b/c.txt'
= os.path.lexists > os.path.exists
= os.path.normcase(path)
The path as it is.
= os.path.normpath(path)
Without ., .. and double slashes.
>>> os.path.normpath('/a/./b/../c')
'/a/c'
= os.path.pardir
'..'
= os.path.pathsep
':'
= os.path.realpath(path, *, strict=False)
As abspath(); with strict, raises OSError when it is not there.
= os.path.relpath(path, start='.')
The path as seen from a folder.
>>> os.path.relpath('/a/b', '/a/c')
'../b'
= os.path.samefile(path1, path2)
Whether two paths lead to the same file.
= os.path.sep
'/'
= os.path.split(path)
All but the last part, and the last part.
>>> os.path.split('/a/b')
('/a', 'b')
= os.path.splitdrive(path)
('', path): there are no drives.
= os.path.splitext(path)
The path without the ending, and the ending with its dot.
>>> os.path.splitext('a/b.tar.gz')
('a/b.tar', '.gz')
= os.path.supports_unicode_filenames
True.
"""
