"""Values as bytes."""

__name__ = "pickle"  # what is defined here is of the public module: in reprs and pickles

from pickle._names import DEFAULT_PROTOCOL, _defined, _found, HIGHEST_PROTOCOL, _module_of, PicklingError


def _newobj(cls, *args):
    return cls.__new__(cls, *args)


class Pickler:
    """Writes values to a file as a pickle."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file = file
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= 5")
        self._protocol = max(protocol, 4)
        self._memo = {}
        self._kept = []

    def clear_memo(self):
        """Forgets which values were written already."""
        self._memo = {}
        self._kept = []

    def persistent_id(self, obj):
        """For classes of one's own: what stands for a value that is kept elsewhere."""
        return None

    def dump(self, obj):
        """Writes a value."""
        self._out = bytearray()
        self._save(obj)
        self._out += b"."
        head = bytes((0x80, self._protocol))
        if len(self._out) >= 4:
            head += b"\x95" + len(self._out).to_bytes(8, "little")
        self._file.write(head + bytes(self._out))

    def _memoize(self, key, obj):
        self._memo[key] = len(self._memo)
        self._kept.append(obj)
        self._out += b"\x94"

    def _from_memo(self, key):
        index = self._memo.get(key)
        if index is None:
            return False
        self._out += bytes((104, index)) if index < 256 else b"j" + index.to_bytes(4, "little")
        return True

    def _save(self, obj):
        persistent = self.persistent_id(obj)
        if persistent is not None:
            self._save(persistent)
            self._out += b"Q"
            return
        cls = type(obj)
        if obj is None:
            self._out += b"N"
        elif cls is bool:
            self._out += b"\x88" if obj else b"\x89"
        elif cls is int:
            self._save_int(obj)
        elif cls is float:
            import struct

            self._out += b"G" + struct.pack(">d", obj)
        elif cls is str or cls is bytes:
            self._save_text(obj)
        elif self._from_memo(id(obj)):
            pass
        elif cls is tuple:
            self._save_tuple(obj)
        elif cls is list:
            self._out += b"]"
            self._memoize(id(obj), obj)
            self._append(obj)
        elif cls is dict:
            self._out += b"}"
            self._memoize(id(obj), obj)
            self._set_items(obj.items())
        elif cls is set:
            self._out += b"\x8f"
            self._memoize(id(obj), obj)
            items = list(obj)
            for i in range(0, len(items), 1000):
                self._out += b"("
                for item in items[i : i + 1000]:
                    self._save(item)
                self._out += b"\x90"
        elif cls is frozenset:
            self._out += b"("
            for item in obj:
                self._save(item)
            self._out += b"\x91"
            self._memoize(id(obj), obj)
        elif isinstance(obj, type) or cls is type(_module_of) or cls is type(len):
            self._save_global(obj)
        else:
            self._save_object(obj, cls)

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._out += bytes((75, obj))
        elif 0 <= obj < 65536:
            self._out += b"M" + obj.to_bytes(2, "little")
        elif -0x80000000 <= obj < 0x80000000:
            self._out += b"J" + (obj & 0xFFFFFFFF).to_bytes(4, "little")
        else:
            size = 1
            while not -(1 << 8 * size - 1) <= obj < 1 << 8 * size - 1:
                size += 1
            data = (obj & (1 << 8 * size) - 1).to_bytes(size, "little")
            self._out += (bytes((0x8A, size)) if size < 256 else b"\x8b" + size.to_bytes(4, "little")) + data

    def _save_text(self, obj):
        key = (type(obj), obj)
        if self._from_memo(key):
            return
        text = type(obj) is str
        data = obj.encode("utf-8", "surrogatepass") if text else obj
        size = len(data)
        if size < 256:
            self._out += bytes((0x8C if text else 67, size))
        else:
            self._out += (b"X" if text else b"B") + size.to_bytes(4, "little")
        self._out += data
        self._memoize(key, obj)

    def _save_tuple(self, obj):
        if not obj:
            self._out += b")"
            return
        if len(obj) > 3:
            self._out += b"("
        for item in obj:
            self._save(item)
        if id(obj) in self._memo:  # it holds itself
            self._out += b"0" * len(obj) if len(obj) <= 3 else b"1"
            self._from_memo(id(obj))
            return
        self._out += bytes((0x84 + len(obj),)) if len(obj) <= 3 else b"t"
        self._memoize(id(obj), obj)

    def _append(self, items):
        for batch in self._batches(items, b"e", b"a"):
            for item in batch:
                self._save(item)

    def _set_items(self, items):
        for batch in self._batches(items, b"u", b"s"):
            for key, value in batch:
                self._save(key)
                self._save(value)

    def _batches(self, items, many, one):
        # At most 1000 at a time are on the stack of what loads them.
        items = list(items)
        for i in range(0, len(items), 1000):
            batch = items[i : i + 1000]
            if len(batch) > 1:
                self._out += b"("
            yield batch
            self._out += many if len(batch) > 1 else one

    def _save_global(self, obj):
        if obj is type(None) or obj is type(NotImplemented) or obj is type(Ellipsis):
            self._reduced(None, type, (None if obj is type(None) else NotImplemented if obj is type(NotImplemented) else ...,))
            return
        name = getattr(obj, "__qualname__", None) or obj.__name__
        module = _module_of(obj, name)
        try:
            found = _found(module, name)
        except (ImportError, KeyError, AttributeError):
            if "<locals>" in name or "<" not in name and "." in name:
                raise AttributeError("Can't pickle local object '" + name + "'") from None
            raise PicklingError(
                "Can't pickle {!r}: attribute lookup {} on {} failed".format(obj, name, module)
            ) from None
        if found is not obj:
            raise PicklingError("Can't pickle {!r}: it's not the same object as {}.{}".format(obj, module, name))
        self._save_text(module)
        self._save_text(name)
        self._out += b"\x93"
        self._memoize(id(obj), obj)

    def _save_object(self, obj, cls):
        reduced = None
        reduce = _defined(cls, "__reduce_ex__")
        if reduce is not None:
            reduced = obj.__reduce_ex__(self._protocol)
        else:
            reduce = _defined(cls, "__reduce__")
            if reduce is not None:
                reduced = obj.__reduce__()
        if reduced is None:
            reduced = _reduce(obj, cls)
        if isinstance(reduced, str):
            self._save_global(obj)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._reduced(obj, *reduced)

    def _reduced(self, obj, function, args, state=None, listitems=None, dictitems=None, setter=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if function is _newobj or getattr(function, "__name__", "") == "__newobj__":
            self._save(args[0])
            self._save(args[1:])
            self._out += b"\x81"
        else:
            self._save(function)
            self._save(args)
            self._out += b"R"
        if obj is not None:
            if id(obj) in self._memo:  # it holds itself
                self._out += b"0"
                self._from_memo(id(obj))
            else:
                self._memoize(id(obj), obj)
        if listitems is not None:
            self._append(listitems)
        if dictitems is not None:
            self._set_items(dictitems)
        if state is not None:
            if setter is not None:
                self._save(setter)
                self._save(obj)
                self._save(state)
                self._out += b"\x86R0"
            else:
                self._save(state)
                self._out += b"b"


_PLAIN_BASES = (dict, list, tuple, set, frozenset, str, bytes, int, float)


def _state(obj, cls):
    getstate = _defined(cls, "__getstate__")
    if getstate is not None:
        return obj.__getstate__()
    state = getattr(obj, "__dict__", None)
    state = dict(state) if state else None
    slots = {}
    for base in getattr(cls, "__mro__", None) or (cls,):
        names = base.__dict__.get("__slots__", ()) if hasattr(base, "__dict__") else ()
        for name in (names,) if isinstance(names, str) else names:
            if hasattr(obj, name) and name not in ("__dict__", "__weakref__") and not (state and name in state):
                slots[name] = getattr(obj, name)
    return (state, slots) if slots else state


def _reduce(obj, cls):
    """How to make an object again: a function, its arguments, and what it is filled with."""
    name = cls.__name__
    if isinstance(obj, BaseException):
        state = getattr(obj, "__dict__", None)
        return (cls, tuple(obj.args), dict(state)) if state else (cls, tuple(obj.args))
    if cls is complex:
        return complex, (obj.real, obj.imag)
    if cls is bytearray:
        return bytearray, (bytes(obj),)
    if cls is range:
        return range, (obj.start, obj.stop, obj.step)
    if cls is slice:
        return slice, (obj.start, obj.stop, obj.step)
    if name == "deque":
        maxlen = getattr(obj, "maxlen", None)
        return cls, ((), maxlen) if maxlen is not None else (), None, iter(list(obj))
    if name == "defaultdict":
        return cls, (obj.default_factory,) if obj.default_factory else (), None, None, iter(list(obj.items()))
    if name == "Counter":
        return cls, (dict(obj),)
    if name == "OrderedDict":
        return cls, (), None, None, iter(list(obj.items()))
    if name == "array":
        return cls, (obj.typecode, list(obj))
    instance_of = None
    for base in _PLAIN_BASES:
        if isinstance(obj, base):
            instance_of = base
            break
    if not hasattr(obj, "__dict__") and instance_of is None and not _defined(cls, "__slots__"):
        raise TypeError("cannot pickle '" + name + "' object")
    args = ()
    if _defined(cls, "__getnewargs_ex__") is not None:
        args, options = obj.__getnewargs_ex__()
        if options:
            raise PicklingError("keyword arguments of __new__ are not pickled")
    elif _defined(cls, "__getnewargs__") is not None:
        args = obj.__getnewargs__()
    elif hasattr(cls, "_fields") and instance_of is tuple:
        args = tuple(obj)
    elif instance_of not in (None, dict, list):
        args = (instance_of(obj),)
    listitems = iter(list(obj)) if instance_of is list else None
    dictitems = iter(list(obj.items())) if instance_of is dict else None
    if instance_of is not None or args:
        return _newobj, (cls,) + tuple(args), _state(obj, cls), listitems, dictitems
    return _newobj, (cls,), _state(obj, cls)
