"""Help for os and os.path."""

TEXT = rb"""
= os
The sandbox's own filesystem: it is in memory, starts empty, and belongs to this notebook alone.
listdir, mkdir, remove, rename, stat, walk and others, and os.path. There are no processes,
no users, no links, no permissions, and the environment is empty.
= os.F_OK
For access(): whether it is there.
= os.R_OK
For access(): whether it can be read.
= os.W_OK
For access(): whether it can be written.
= os.X_OK
For access(): whether it can be run.
= os.altsep
None: `/` is the only separator of paths.
= os.curdir
'.', the current folder.
= os.devnull
'/dev/null'. There is no such file here.
= os.environ
The environment, a dict; empty at first.
= os.error > OSError
= os.extsep
'.', before the ending of a name.
= os.getcwd()
The current folder.
= os.ilistdir(path='.', /)
The entries of a folder one by one: tuples of name, kind (0x4000 a folder, 0x8000 a file), number,
size. Not in CPython; scandir() is.
= os.linesep
'\n'.
= os.name
'posix'.
= os.pardir
'..', the folder above.
= os.pathsep
':', between the paths of a list.
= os.sep
'/', between the parts of a path.
= os.uname()
Names of the system and its version.
= os.urandom(size, /)
Random bytes of the host, fit for secrets.
>>> len(os.urandom(4))
4
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
The path with $NAME and ${NAME} replaced by variables of os.environ.
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
= os.path.samestat(s1, s2)
Whether two results of os.stat() are of the same file.
= os.path.sameopenfile(fp1, fp2)
Whether two numbers of open files stand for the same file.
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
= os.O_RDONLY
0: open() for reading.
= os.O_WRONLY
1: open() for writing.
= os.O_RDWR
2: open() for both.
= os.O_CREAT
open() makes a file that is not there.
= os.O_EXCL
open() does not take a file that is there.
= os.O_TRUNC
open() empties the file.
= os.O_APPEND
What is written is added at the end.
= os.SEEK_SET
0: seek() begins at the start.
= os.SEEK_CUR
1: seek() goes on from here.
= os.SEEK_END
2: seek() begins at the end.
= os.defpath
Where programs would be looked for.
= os.terminal_size(sequence)
What shutil.get_terminal_size() gives: a tuple, whose items are columns and lines too.
= os.times_result(user, system, children_user, children_system, elapsed)
What times() gives, in seconds.
= os.getgid > os.getuid
= os.getegid > os.getuid
= os.geteuid > os.getuid
= os.link > os.symlink
"""
