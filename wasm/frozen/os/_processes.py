"""The one process, its user and its terminal; there are no others."""

__name__ = "os"  # what is defined here is of the public module: in reprs and pickles

from _collections import _namedtuple

times_result = _namedtuple("times_result", ("user", "system", "children_user", "children_system", "elapsed"))


def getpid():
    """1: there is one process."""
    return 1


def getppid():
    """0: nothing started it."""
    return 0


def getuid():
    """1000: there is one user."""
    return 1000


geteuid = getgid = getegid = getuid


def cpu_count():
    """1: programs run one at a time."""
    return 1


def getlogin():
    """'user'."""
    return "user"


def get_terminal_size(fd=1):
    """Raises OSError: a notebook is no terminal. shutil.get_terminal_size() gives 80 columns."""
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd):
    """False: there is no terminal."""
    return False


def strerror(code):
    """What the number of an error means."""
    from _mpk import errno_text

    text = errno_text(code)
    return text if text != "Unknown error" else "Unknown error {}".format(code)


def system(command):
    """Raises OSError: there are no other programs in the sandbox. What clears a terminal does nothing."""
    if command in ("clear", "cls"):
        return 0
    raise OSError("{!r} cannot be run: there are no other programs in this sandbox".format(command))


def popen(cmd, mode="r", buffering=-1):
    """Raises OSError: there are no other programs in the sandbox."""
    system(cmd)


def kill(pid, signal):
    """Raises OSError: there are no other processes."""
    raise OSError(1, "Operation not permitted")


def times():
    """How long the program has run, in seconds."""
    from time import process_time

    return times_result(process_time(), 0.0, 0.0, 0.0, process_time())


def _exit(status):
    raise SystemExit(status)
