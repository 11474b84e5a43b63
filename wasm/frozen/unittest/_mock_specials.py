"""Special methods of mocks."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles

from unittest._mock_calls import DEFAULT
from unittest._mock_state import _adopt, _Base, _MISSING, _shown

# What the special methods of a MagicMock answer; where there is nothing here, a new MagicMock.
_ANSWERS = {
    "__len__": 0, "__contains__": False, "__bool__": True, "__int__": 1, "__float__": 1.0, "__complex__": 1j,
    "__index__": 1, "__exit__": False, "__hash__": None, "__str__": None, "__iter__": None, "__sizeof__": None,
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__eq__": None, "__ne__": None,
}  # fmt: skip
_PLAIN = (
    "__getitem__", "__setitem__", "__delitem__", "__enter__", "__reversed__", "__round__", "__trunc__", "__floor__",
    "__ceil__", "__neg__", "__pos__", "__abs__", "__invert__", "__divmod__", "__fspath__", "__format__", "__call__",
    "__missing__", "__next__", "__await__", "__aenter__", "__aexit__", "__aiter__", "__anext__", "__rdivmod__",
)  # fmt: skip
_NUMERIC = (
    "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "xor", "or", "pow",
)
_SUPPORTED = set(_ANSWERS) | set(_PLAIN)
for _name in _NUMERIC:
    _SUPPORTED |= {"__%s__" % _name, "__r%s__" % _name, "__i%s__" % _name}
_WITHOUT_ANSWER = set(["__r%s__" % _name for _name in _NUMERIC] + ["__i%s__" % _name for _name in _NUMERIC])
_NOT_AT_FIRST = _WITHOUT_ANSWER | {
    "__call__", "__missing__", "__next__", "__await__", "__aenter__", "__aexit__", "__aiter__", "__anext__",
    "__reversed__", "__format__", "__fspath__", "__rdivmod__",
}  # fmt: skip


def _set_special(mock, name, value):
    state = mock.__dict__["_mock"]
    state.special[name] = value
    if _adopt(mock, value, name, name):
        state.children[name] = value


class _Special:
    # Stands for a special method in the classes of mocks.
    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            return self
        name = self.name
        state = mock.__dict__["_mock"]
        given = state.special.get(name, _MISSING)
        if given is not _MISSING:
            if isinstance(given, _Base) or not callable(given):
                return given
            return lambda *args, **kwargs: given(mock, *args, **kwargs)
        if not state.is_magic or (state.names is not None and name not in state.names):
            return lambda *args: _refused(mock, name, args)
        child = state.children.get(name)
        return _special_child(mock, state, name) if child is None else child


def _special_child(mock, state, name):
    from unittest._mock_classes import MagicMock

    child = MagicMock(name=name, parent=mock, _new_name=name, _new_parent=mock)
    state.children[name] = child
    answer = _ANSWERS.get(name, _MISSING)
    given = child.__dict__["_mock"]

    def or_given(usual):
        return usual if given.return_value is DEFAULT else given.return_value

    if name == "__iter__":
        child.side_effect = lambda: iter(or_given(()))
    elif name == "__str__":
        child.return_value = _shown(mock)
    elif name == "__hash__":
        child.return_value = id(mock)
    elif name == "__eq__":
        child.side_effect = lambda other: or_given(True if other is mock else NotImplemented)
    elif name == "__ne__":
        child.side_effect = lambda other: or_given(False if other is mock else NotImplemented)
    elif answer is not _MISSING and answer is not None:
        child.return_value = answer
    return child


_TEXTS = {
    "__getitem__": "'%s' object is not subscriptable", "__len__": "object of type '%s' has no len()",
    "__iter__": "'%s' object is not iterable", "__contains__": "argument of type '%s' is not iterable",
    "__setitem__": "'%s' object does not support item assignment",
    "__delitem__": "'%s' object does not support item deletion",
    "__enter__": "'%s' object does not support the context manager protocol",
}  # fmt: skip


def _refused(mock, name, args):
    if name in ("__eq__",):
        return args[0] is mock or NotImplemented
    if name == "__ne__":
        return args[0] is not mock
    if name == "__bool__":
        return True
    if name == "__hash__":
        return id(mock)
    if name == "__str__":
        return _shown(mock)
    if name in _TEXTS:
        raise TypeError(_TEXTS[name] % type(mock).__name__)
    return NotImplemented


class _Specials:
    pass


for _name in sorted(_SUPPORTED - _NOT_AT_FIRST):
    setattr(_Specials, _name, _Special(_name))
