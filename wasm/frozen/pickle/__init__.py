"""Values as bytes, and back. What is loaded can do whatever the program itself could."""

from pickle._names import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklingError, UnpicklingError
from pickle._pickler import Pickler
from pickle._unpickler import _Bytes, Unpickler

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
]


class _Sink:
    data = b""

    def write(self, data):
        self.data += data


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes a value to a file that is open for bytes."""
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """A value as bytes."""
    sink = _Sink()
    Pickler(sink, protocol).dump(obj)
    return sink.data


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The value that was written to a file."""
    return Unpickler(file).load()


def loads(data, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The value of bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_Bytes(data)).load()
