"""Written help: what functions, classes, modules, words of the language and magics do. The texts cost nothing until
they are asked for: each file is one constant, and is searched as it is. They are bytes: a part of a str is found by
counting its characters from the beginning. That of modules written in Python is made from their docstrings.

An entry begins with a line `= key`, behind which its signature stands; `= key > other` says that other's text holds.
"""

from _own import own
from builtins import len

# Which file has the names below a first one; what is not here is a builtin, or a word of the language.
_FILES = (
    " str:text bytes:bytes bytearray:bytes memoryview:bytes int:numbers float:numbers complex:numbers bool:numbers"
    " list:containers tuple:containers dict:containers set:containers frozenset:containers range:containers"
    " slice:objects object:objects type:objects property:objects classmethod:objects staticmethod:objects super:objects"
    " generator:objects function:objects file:objects"
    " math:math cmath:math random:random os:os time:time datetime:time json:data csv:data calendar:data re:re struct:data binascii:data hashlib:data"
    " deflate:data collections:collections heapq:collections array:collections asyncio:asyncio select:asyncio"
    " sys:system gc:system micropython:system platform:system errno:errno builtins:system io:io getpass:io"
    " pathlib:files shutil:files stat:files tempfile:files posixpath:files"
    " itertools:itertools operator:operator functools:operator"
    " string:strings keyword:strings reprlib:strings"
    " IPython:ipython tables:ipython matplotlib:plots "
)
_PLAIN = "functions", "syntax", "exceptions"
_texts = {}

# Where a name is the same thing under another one.
_SAME = (
    ("io.BytesIO.", "file."),
    ("posixpath", "os.path"),
    ("io.StringIO.", "file."),
    ("io.BufferedRandom.", "io.BufferedReader."),
    ("io.BufferedReader.", "io.BytesIO."),
    ("io.FileIO.", "io.BufferedReader."),
    ("io.TextIOWrapper.", "file."),
    ("io.BufferedIOBase.", "io.RawIOBase."),
    ("io.TextIOBase.", "io.RawIOBase."),
    ("random.Random.", "random."),
    ("random.SystemRandom.", "random."),
    ("asyncio.StreamReader.", "asyncio.Stream."),
    ("asyncio.StreamWriter.", "asyncio.Stream."),
    ("asyncio.core.", "asyncio."),
    ("asyncio.event.", "asyncio."),
    ("asyncio.funcs.", "asyncio."),
    ("asyncio.lock.", "asyncio."),
    ("asyncio.stream.", "asyncio."),
    ("asyncio.task.", "asyncio."),
    ("uasyncio", "asyncio"),
    ("IPython.lib.pretty.PrettyPrinter.", "IPython.lib.pretty.RepresentationPrinter."),
    ("IPython.core.display.", "IPython.display."),
    ("IPython.core.display_functions.", "IPython.display."),
    ("IPython.core.getipython.", "IPython."),
    ("IPython.core.interactiveshell.ZMQInteractiveShell", "IPython.core.interactiveshell.InteractiveShell"),
    ("unittest.main.", "unittest.TestProgram."),
    ("builtins.", ""),
)


def lookup(key):
    """The text for a key such as "len", "str.upper", "math.sqrt", "for" or "%time"; None where there is none."""
    found = _entry(key)
    if found is None:
        for start, other in _SAME:
            if key.startswith(start):
                return lookup(other + key[len(start) :])
    return found


def _entry(key):
    if not key or "\n" in key or key[0] == " ":
        return None
    root = key.split(".", 1)[0]
    at = _FILES.find(" " + root + ":")
    if key[0] == "%" and len(key) > 1:
        files = ("magics",)
    elif at >= 0 and ":" not in root and " " not in root:
        at += len(root) + 2
        files = (_FILES[at : _FILES.find(" ", at)],)
    else:
        files = _PLAIN
    start = b"\n= " + key.encode()
    for file in files + ("frozen",):
        if file not in _texts:
            _texts[file] = own("_help_" + file).TEXT
        text = _texts[file]
        at = text.find(start)
        while at >= 0:
            if text[at + len(start)] in b"(\n :":
                return _written(key, text[at + 3 : text.find(b"\n= ", at + 1)].decode())
            at = text.find(start, at + 1)
    return None


def _written(key, entry):
    head, _, body = entry.partition("\n")
    if head.startswith(key + " > "):
        return lookup(head[len(key) + 3 :])
    if head.startswith(key + "("):
        head = head[key.rfind(".") + 1 :]
    return head + "\n\n" + body.rstrip("\n")
