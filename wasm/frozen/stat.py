"""What the number st_mode of a file says."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = (
    0o040000, 0o020000, 0o060000, 0o100000, 0o010000, 0o120000, 0o140000
)
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001
S_IREAD, S_IWRITE, S_IEXEC = S_IRUSR, S_IWUSR, S_IXUSR


def S_IMODE(mode):
    """The permissions of a mode."""
    return mode & 0o7777


def S_IFMT(mode):
    """The kind of file of a mode."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Whether it is a folder."""
    return S_IFMT(mode) == S_IFDIR


def S_ISREG(mode):
    """Whether it is a file."""
    return S_IFMT(mode) == S_IFREG


def S_ISLNK(mode):
    """Whether it is a link."""
    return S_IFMT(mode) == S_IFLNK


def S_ISCHR(mode):
    """Whether it is a device of characters."""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    """Whether it is a device of blocks."""
    return S_IFMT(mode) == S_IFBLK


def S_ISFIFO(mode):
    """Whether it is a pipe."""
    return S_IFMT(mode) == S_IFIFO


def S_ISSOCK(mode):
    """Whether it is a socket."""
    return S_IFMT(mode) == S_IFSOCK


def filemode(mode):
    """A mode as ls shows it, such as '-rw-r--r--'."""
    kinds = {S_IFDIR: "d", S_IFREG: "-", S_IFLNK: "l", S_IFCHR: "c", S_IFBLK: "b", S_IFIFO: "p", S_IFSOCK: "s"}
    text = kinds.get(S_IFMT(mode), "?")
    for place in range(9):
        text += "rwx"[place % 3] if mode & (0o400 >> place) else "-"
    for bit, place, letter in (S_ISUID, 3, "s"), (S_ISGID, 6, "s"), (S_ISVTX, 9, "t"):
        if mode & bit:
            text = text[:place] + (letter if text[place] == "x" else letter.upper()) + text[place + 1 :]
    return text
