"""Written help: what functions, classes, modules, words of the language and magics do. The texts cost nothing until
they are asked for: the build packs what is written in the files _help_*.py, and in the docstrings of frozen modules, into
constants, of which only those for the first name of a key are unpacked. They are bytes: a part of a str is found by
counting its characters from the beginning.

An entry begins with a line `= key`, behind which its signature stands; `= key > other` says that other's text holds.
"""

import _mpk
from _own import own
from builtins import int, len

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
    ("array.ArrayType.", "array.array."),
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
    root = key.split(".", 1)[0] or key
    text = _texts_of(root)
    start = b"\n= " + key[len(root) :].encode()
    at = text.find(start)
    while at >= 0:
        if text[at + len(start)] in b"(\n :":
            return _written(key, root + text[at + 3 : text.find(b"\n= ", at + 1)].decode())
        at = text.find(start, at + 1)
    return None


def _texts_of(root):
    """All entries whose keys begin with a name, which they are without."""
    if root in _texts:
        return _texts[root]
    packed = own("_help_texts")
    start = b"\n" + root.encode() + b" "
    at = packed.INDEX.find(start)
    text = b""
    if at >= 0:
        begin, end = packed.INDEX[at + len(start) : packed.INDEX.find(b"\n", at + 1)].split()
        text = _mpk.unpack(packed.TABLES, packed.TEXTS[int(begin) : int(end)]) + b"\n= "
    _texts[root] = text
    return text


def _written(key, entry):
    head, _, body = entry.partition("\n")
    if head.startswith(key + " > "):
        return lookup(head[len(key) + 3 :])
    if head.startswith(key + "("):
        head = head[key.rfind(".") + 1 :]
    return head + "\n\n" + body.rstrip("\n")
