"""What of sys programs ask for now and then: it is made when it is asked for the first time."""

import sys
from _collections import _namedtuple

float_info = _namedtuple(
    "sys.float_info",
    ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
)(float("1.7976931348623157e+308"), 1024, 308, float("2.2250738585072014e-308"), -1021, -307, 15, 53, 2.0**-52, 2, 1)
int_info = _namedtuple(
    "sys.int_info", ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")
)(30, 4, 4300, 640)
hash_info = _namedtuple(
    "sys.hash_info",
    ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
)(64, 2**61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0)
thread_info = _namedtuple("sys.thread_info", ("name", "lock", "version"))("none", None, None)
flags = _namedtuple(
    "sys.flags",
    (
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
        "dev_mode",
        "utf8_mode",
        "warn_default_encoding",
        "safe_path",
        "int_max_str_digits",
    ),
)(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, False, 1, 0, False, -1)
hexversion = 0x030C00F0
api_version = 1013
maxunicode = 0x10FFFF
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = "/"
platlibdir = "lib"
copyright = "MicroPython: Copyright (c) 2013-2025 Damien P. George and others."
orig_argv = [""]
warnoptions = []
meta_path = []
path_hooks = []
path_importer_cache = {}
dont_write_bytecode = True
pycache_prefix = None
float_repr_style = "short"
_xoptions = {}


def _names():
    import _modules

    return _modules.NATIVE, _modules.FROZEN


def __getattr__(name):
    if name == "builtin_module_names":
        return tuple(sorted(_names()[0]))
    if name == "stdlib_module_names":
        native, frozen = _names()
        return frozenset([one.split(".")[0] for one in native + frozen])
    if name == "__displayhook__":
        return displayhook
    if name == "__excepthook__":
        return excepthook
    raise AttributeError("module 'sys' has no attribute '{}'".format(name))


def _list_room(count):
    # How much room CPython has for a list that became so long by append().
    room = 0
    while room < count:
        room = (room + 1 + ((room + 1) >> 3) + 6) & ~3
    return room


def _dict_bytes(count):
    if not count:
        return 64
    size = 8
    while size * 2 // 3 < count:
        size *= 2
    index = 1 if size <= 128 else 2 if size <= 32768 else 4
    return 64 + 32 + size * index + size * 2 // 3 * 24 if size > 8 else 232


def _set_bytes(count):
    if count <= 4:
        return 216
    size = 32
    while size * 3 // 5 < count:
        size *= 4 if count <= 50000 else 2
    return 200 + 16 * size


_FIXED = {"float": 24, "complex": 32, "bool": 28, "range": 48, "function": 152, "generator": 200, "slice": 56}


def getsizeof(obj, default=None):
    """About how many bytes an object takes in CPython on a computer of 64 bits; here it takes fewer."""
    kind = type(obj)
    if kind is int:
        return 24 + 4 * max(1, (obj.bit_length() + 29) // 30)
    if kind is str:
        top = max(obj) if obj else "\0"
        if top < "\x80":
            return 49 + len(obj)
        return (73 if top < "\u0100" else 74 if top < "\U00010000" else 76) + len(obj) * (
            1 if top < "\u0100" else 2 if top < "\U00010000" else 4
        )
    if kind is bytes:
        return 33 + len(obj)
    if kind is list:
        return 56 + 8 * _list_room(len(obj))
    if kind is dict:
        return _dict_bytes(len(obj))
    if kind is set or kind is frozenset:
        return _set_bytes(len(obj))
    if kind is bytearray:
        return 57 + len(obj) if obj else 56
    if obj is None or kind is object:
        return 16
    if isinstance(obj, type):
        return 1688
    if kind.__name__ in _FIXED:
        return _FIXED[kind.__name__]
    method = getattr(kind, "__sizeof__", None)
    if method is not None and method is not getattr(object, "__sizeof__", None):
        return method(obj)
    if isinstance(obj, tuple):
        return 40 + 8 * len(obj)
    return 56


_limit = 1000


def getrecursionlimit():
    """The number that setrecursionlimit() was given; how deep calls nest is a matter of memory."""
    return _limit


def setrecursionlimit(limit):
    """Accepts a number; how deep calls nest is a matter of memory."""
    global _limit
    if not isinstance(limit, int):
        raise TypeError("'{}' object cannot be interpreted as an integer".format(type(limit).__name__))
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _limit = limit


def getrefcount(object):
    """2: references are not counted here."""
    return 2


def getdefaultencoding():
    """'utf-8'."""
    return "utf-8"


getfilesystemencoding = getdefaultencoding


def getfilesystemencodeerrors():
    """'surrogateescape'."""
    return "surrogateescape"


_switch = 0.005


def getswitchinterval():
    """The number that setswitchinterval() was given; there are no threads to switch to."""
    return _switch


def setswitchinterval(interval):
    """Accepts a number; there are no threads to switch to."""
    global _switch
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _switch = float(interval)


def getallocatedblocks():
    """About how many pieces of memory are in use."""
    import gc

    return gc.mem_alloc() // 32


def displayhook(value):
    """Shows a value as a line of an interactive session does."""
    if value is not None:
        print(repr(value))


def excepthook(exctype, value, traceback):
    """Shows an exception as one that nobody caught."""
    sys.print_exception(value, sys.stderr)


def _refused(name):
    def refuse(*args):
        if args and args[0] is None:
            return
        raise NotImplementedError("sys.{}() is not available here: running code cannot be watched".format(name))

    return refuse


settrace = _refused("settrace")
setprofile = _refused("setprofile")


def gettrace():
    """None: running code cannot be watched."""
    return None


getprofile = gettrace


def is_finalizing():
    """False: a notebook does not end by itself."""
    return False


def audit(event, *args):
    """Does nothing."""


def addaudithook(hook):
    """Does nothing."""


def breakpointhook(*args, **keywords):
    """What breakpoint() calls: tells that there is no debugger."""
    import pdb

    pdb.set_trace()


unraisablehook = excepthook
