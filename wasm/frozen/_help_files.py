"""Help for constants of modules for files."""

TEXT = rb"""
= shutil.copy2 > shutil.copy
= pathlib.Path.group > pathlib.Path.owner
= tempfile.TMP_MAX
How many names are tried.
= tempfile.tempdir
The folder for temporary files, or None for /tmp.
= stat.S_IFDIR
The kind of a folder, in st_mode.
= stat.S_IFCHR
The kind of a device of characters, in st_mode.
= stat.S_IFBLK
The kind of a device of blocks, in st_mode.
= stat.S_IFREG
The kind of a file, in st_mode.
= stat.S_IFIFO
The kind of a pipe, in st_mode.
= stat.S_IFLNK
The kind of a link, in st_mode.
= stat.S_IFSOCK
The kind of a socket, in st_mode.
= stat.ST_MODE
0: where st_mode is in what os.stat() gives.
= stat.ST_INO
1: where st_ino is in what os.stat() gives.
= stat.ST_DEV
2: where st_dev is in what os.stat() gives.
= stat.ST_NLINK
3: where st_nlink is in what os.stat() gives.
= stat.ST_UID
4: where st_uid is in what os.stat() gives.
= stat.ST_GID
5: where st_gid is in what os.stat() gives.
= stat.ST_SIZE
6: where st_size is in what os.stat() gives.
= stat.ST_ATIME
7: where st_atime is in what os.stat() gives.
= stat.ST_MTIME
8: where st_mtime is in what os.stat() gives.
= stat.ST_CTIME
9: where st_ctime is in what os.stat() gives.
= stat.S_ISUID
A permission: runs as its owner.
= stat.S_ISGID
A permission: runs as its group.
= stat.S_ISVTX
A permission: only owners remove what is in it.
= stat.S_IRWXU
A permission: the owner may do all.
= stat.S_IRUSR
A permission: the owner may read.
= stat.S_IWUSR
A permission: the owner may write.
= stat.S_IXUSR
A permission: the owner may run it.
= stat.S_IRWXG
A permission: the group may do all.
= stat.S_IRGRP
A permission: the group may read.
= stat.S_IWGRP
A permission: the group may write.
= stat.S_IXGRP
A permission: the group may run it.
= stat.S_IRWXO
A permission: others may do all.
= stat.S_IROTH
A permission: others may read.
= stat.S_IWOTH
A permission: others may write.
= stat.S_IXOTH
A permission: others may run it.
= stat.S_IREAD > stat.S_IRUSR
= stat.S_IWRITE > stat.S_IWUSR
= stat.S_IEXEC > stat.S_IXUSR
= pathlib.Path.is_junction > pathlib.Path.is_symlink
= pathlib.Path.is_socket > pathlib.Path.is_symlink
= pathlib.Path.is_fifo > pathlib.Path.is_symlink
= pathlib.Path.is_block_device > pathlib.Path.is_symlink
= pathlib.Path.is_char_device > pathlib.Path.is_symlink
= pathlib.Path.hardlink_to > pathlib.Path.symlink_to
= concurrent.futures.DoneAndNotDoneFutures(done, not_done)
What wait() gives.
= concurrent.futures.TimeoutError > TimeoutError
= platform.uname_result(system, node, release, version, machine, processor)
What uname() gives.
= platform.libc_ver()
('', '').
= platform.platform()
A text about system and version.
= platform.python_compiler()
The C compiler of the interpreter.
"""
