"""Bytes as values."""

__name__ = "pickle"  # what is defined here is of the public module: in reprs and pickles

from pickle._names import _defined, _found, HIGHEST_PROTOCOL, UnpicklingError


class Unpickler:
    """Reads values from a file of pickles."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not hasattr(file, "read"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def find_class(self, module_name, global_name):
        """The class or function of that name."""
        try:
            return _found(module_name, global_name)
        except AttributeError:
            raise AttributeError(
                "Can't get attribute '{}' on {!r}".format(global_name, __import__(module_name, None, None, ("*",)))
            ) from None

    def persistent_load(self, pid):
        """For classes of one's own: the value that something stands for."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def _read(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _number(self, size, signed=False):
        n = int.from_bytes(self._read(size), "little")
        return n - (1 << 8 * size) if signed and size and n >> 8 * size - 1 else n

    def _line(self):
        out = bytearray()
        while True:
            c = self._read(1)
            if c == b"\n":
                return out.decode()
            out += c

    def _to_mark(self):
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def load(self):
        """The next value."""
        self._stack = stack = []
        self._marks = []
        memo = {}
        first = self._file.read(1)
        if not first:
            raise EOFError("Ran out of input")
        while True:
            op = first or self._file.read(1)
            first = None
            if not op:
                raise EOFError("Ran out of input")
            op = op[0]
            stack = self._stack
            try:
                if op == 46:
                    return stack.pop()
                self._step(op, stack, memo)
            except IndexError:
                raise UnpicklingError("unpickling stack underflow") from None

    def _step(self, op, stack, memo):
        if op == 0x94:
            memo[len(memo)] = stack[-1]
        elif op == 0x8C:
            stack.append(self._read(self._number(1)).decode("utf-8", "surrogatepass"))
        elif op == 75:
            stack.append(self._number(1))
        elif op == 104:
            stack.append(self._memo(memo, self._number(1)))
        elif op == 106:
            stack.append(self._memo(memo, self._number(4)))
        elif op == 40:
            self._marks.append(stack)
            self._stack = []
        elif op == 78:
            stack.append(None)
        elif op == 0x88 or op == 0x89:
            stack.append(op == 0x88)
        elif op == 77:
            stack.append(self._number(2))
        elif op == 74:
            stack.append(self._number(4, True))
        elif op == 0x8A:
            stack.append(self._number(self._number(1), True))
        elif op == 0x8B:
            stack.append(self._number(self._number(4), True))
        elif op == 71:
            import struct

            stack.append(struct.unpack(">d", self._read(8))[0])
        elif op == 88 or op == 0x8D:
            stack.append(self._read(self._number(4 if op == 88 else 8)).decode("utf-8", "surrogatepass"))
        elif op in (67, 66, 0x8E):
            stack.append(self._read(self._number(1 if op == 67 else 4 if op == 66 else 8)))
        elif op == 0x96:
            stack.append(bytearray(self._read(self._number(8))))
        elif op == 93:
            stack.append([])
        elif op == 125:
            stack.append({})
        elif op == 41:
            stack.append(())
        elif op == 0x8F:
            stack.append(set())
        elif op == 97:
            value = stack.pop()
            stack[-1].append(value)
        elif op == 101:
            items = self._to_mark()
            self._stack[-1].extend(items)
        elif op == 115:
            value = stack.pop()
            key = stack.pop()
            stack[-1][key] = value
        elif op == 117:
            items = self._to_mark()
            target = self._stack[-1]
            for i in range(0, len(items), 2):
                target[items[i]] = items[i + 1]
        elif op == 0x90:
            items = self._to_mark()
            self._stack[-1].update(items)
        elif op == 0x91:
            items = self._to_mark()
            self._stack.append(frozenset(items))
        elif 0x85 <= op <= 0x87:
            n = op - 0x84
            items = tuple(stack[-n:])
            if len(items) < n:
                raise IndexError
            del stack[-n:]
            stack.append(items)
        elif op == 116 or op == 108 or op == 100:
            items = self._to_mark()
            self._stack.append(
                tuple(items) if op == 116 else items if op == 108 else dict(zip(items[::2], items[1::2]))
            )
        elif op == 0x93:
            name = stack.pop()
            stack[-1] = self.find_class(stack[-1], name)
        elif op == 99:
            module = self._line()
            stack.append(self.find_class(module, self._line()))
        elif op == 82:
            args = stack.pop()
            stack[-1] = stack[-1](*args)
        elif op == 0x81:
            args = stack.pop()
            cls = stack[-1]
            stack[-1] = cls.__new__(cls, *args)
        elif op == 0x92:
            options = stack.pop()
            args = stack.pop()
            cls = stack[-1]
            stack[-1] = cls.__new__(cls, *args, **options)
        elif op == 98:
            state = stack.pop()
            self._build(stack[-1], state)
        elif op == 0x80:
            if self._number(1) > HIGHEST_PROTOCOL:
                raise ValueError("unsupported pickle protocol")
        elif op == 0x95:
            self._number(8)
        elif op == 48:
            stack.pop()
        elif op == 49:
            self._to_mark()
        elif op == 50:
            stack.append(stack[-1])
        elif op == 113 or op == 114:
            memo[self._number(1 if op == 113 else 4)] = stack[-1]
        elif op == 81:
            stack[-1] = self.persistent_load(stack[-1])
        elif op == 73:
            text = self._line()
            stack.append(text == "01" if text in ("00", "01") else int(text))
        elif op == 76:
            stack.append(int(self._line().rstrip("L")))
        elif op == 70:
            stack.append(float(self._line()))
        elif op == 86:
            stack.append(self._line())
        elif op == 83:
            import ast

            stack.append(ast.literal_eval(self._line()))
        elif op == 112:
            memo[int(self._line())] = stack[-1]
        elif op == 103:
            stack.append(self._memo(memo, int(self._line())))
        else:
            raise UnpicklingError("invalid load key, '" + ("\\x%02x" % op if op < 32 or op > 126 else chr(op)) + "'.")

    def _memo(self, memo, index):
        if index not in memo:
            raise UnpicklingError("Memo value not found at index " + str(index))
        return memo[index]

    def _build(self, obj, state):
        if _defined(type(obj), "__setstate__") is not None:
            obj.__setstate__(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        for part in state, slots:
            for name, value in (part or {}).items():
                if part is state and hasattr(obj, "__dict__"):
                    try:
                        obj.__dict__[name] = value
                        continue
                    except TypeError:
                        pass
                object.__setattr__(obj, name, value)


class _Bytes:
    def __init__(self, data):
        self._data = bytes(memoryview(data))
        self._at = 0

    def read(self, size):
        data = self._data[self._at : self._at + size]
        self._at += len(data)
        return data
