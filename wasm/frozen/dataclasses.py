"""Classes whose fields are written as annotated variables: @dataclass writes __init__, __repr__, __eq__ and others."""

import sys
from _dataclass_fields import (
    _CLASS, _FACTORY, Field, field, _field_of, _FIELDS, _INIT, InitVar, KW_ONLY, MISSING, _MISSING_TYPE, _NORMAL, _text,
)

__all__ = ["FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "Field", "asdict", "astuple", "dataclass", "field",
           "fields", "is_dataclass", "make_dataclass", "replace"]


class FrozenInstanceError(AttributeError):
    """A field of an instance of a frozen dataclass was assigned or deleted."""


class _Params:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return "_DataclassParams(" + ",".join("{}={!r}".format(name, getattr(self, name)) for name in self.__slots__) + ")"


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    try:
        value.__qualname__ = cls.__qualname__ + "." + name
    except AttributeError:
        pass
    setattr(cls, name, value)
    return False


def _values(self_name, fields):
    return "(" + "".join("{}.{},".format(self_name, f.name) for f in fields) + ")"


def _write(cls, fields, params, slots, has_post_init):
    """The source of the methods that are written, and the names in it."""
    names = {"__name__": cls.__module__, "_FACTORY": _FACTORY, "_set": object.__setattr__}
    source = []
    compared = [f for f in fields if f._field_type is _NORMAL and f.compare]
    if params.init:
        positional = [f for f in fields if f.init and not f.kw_only]
        keywords = [f for f in fields if f.init and f.kw_only]
        has_default = False
        for f in positional:
            if f.default is not MISSING or f.default_factory is not MISSING:
                has_default = True
            elif has_default:
                raise TypeError("non-default argument {!r} follows default argument".format(f.name))
        self_name = "__dataclass_self__" if any(f.name == "self" for f in fields) else "self"
        head = [self_name]
        body = []
        assign = " _set({}, {!r}, {})" if params.frozen else " {}.{} = {}"
        for f in positional + ["*"] * bool(keywords) + keywords:
            if f == "*":
                head.append(f)
            elif f.default_factory is not MISSING:
                head.append(f.name + "=_FACTORY")
            elif f.default is not MISSING:
                names["_default_" + f.name] = f.default
                head.append("{0}=_default_{0}".format(f.name))
            else:
                head.append(f.name)
        for f in fields:
            if f._field_type is not _NORMAL:
                continue
            if f.default_factory is not MISSING:
                names["_make_" + f.name] = f.default_factory
                value = "_make_{0}()".format(f.name)
                if f.init:
                    value += " if {0} is _FACTORY else {0}".format(f.name)
            elif f.init:
                value = f.name
            elif slots and f.default is not MISSING:
                names["_default_" + f.name] = f.default
                value = "_default_" + f.name
            else:
                continue
            body.append(assign.format(self_name, f.name, value))
        if has_post_init:
            body.append(" {}.__post_init__({})".format(self_name, ", ".join(f.name for f in fields if f._field_type is _INIT)))
        source.append("def __init__(" + ", ".join(head) + "):\n" + "\n".join(body or [" pass"]))
    if params.eq:
        source.append(
            "def __eq__(self, other):\n if other.__class__ is self.__class__:\n  return {} == {}\n return NotImplemented".format(
                _values("self", compared), _values("other", compared)))
    if params.order:
        for name, sign in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            source.append(
                "def {}(self, other):\n if other.__class__ is self.__class__:\n  return {} {} {}\n return NotImplemented".format(
                    name, _values("self", compared), sign, _values("other", compared)))
    hashed = [f for f in fields if f._field_type is _NORMAL and (f.compare if f.hash is None else f.hash)]
    source.append("def __hash__(self):\n return hash({})".format(_values("self", hashed)))
    exec("\n".join(source), names)
    return names


_running = set()


def _repr_of(fields):
    shown = [f.name for f in fields if f._field_type is _NORMAL and f.repr]

    def __repr__(self):
        if id(self) in _running:
            return "..."
        _running.add(id(self))
        try:
            return type(self).__qualname__ + "(" + ", ".join(["{}={!r}".format(name, getattr(self, name)) for name in shown]) + ")"
        finally:
            _running.discard(id(self))

    return __repr__


def _freeze(cls, fields):
    names = [f.name for f in fields if f._field_type is _NORMAL]

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot assign to field {!r}".format(name))
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError("cannot delete field {!r}".format(name))
        super(cls, self).__delattr__(name)

    for method in __setattr__, __delattr__:
        if _set_new(cls, method.__name__, method):
            raise TypeError("Cannot overwrite attribute {} in class {}".format(method.__name__, cls.__name__))


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _signature(fields):
    positional = [f for f in fields if f.init and not f.kw_only]
    keywords = [f for f in fields if f.init and f.kw_only]
    words = []
    for f in positional + ["*"] * bool(keywords) + keywords:
        word = f
        if f != "*":
            word = f.name + ": " + _text(f.type)
            if f.default_factory is not MISSING:
                word += " = <factory>"
            elif f.default is not MISSING:
                word += " = " + repr(f.default)
        words.append(word)
    return "(" + ", ".join(words) + ")"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    params = _Params(init, repr, eq, order, unsafe_hash, frozen)
    frozen_bases = []
    for base in reversed(cls.__mro__[1:]):
        of_base = base.__dict__.get(_FIELDS)
        if of_base is not None:
            frozen_bases.append(base.__dataclass_params__.frozen)
            for f in of_base.values():
                fields[f.name] = f
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    keyword_only = kw_only
    seen_marker = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_marker:
                raise TypeError("{!r} is KW_ONLY, but KW_ONLY has already been specified".format(name))
            seen_marker = True
            keyword_only = True
        else:
            own.append(_field_of(cls, name, annotation, keyword_only))
    for f in own:
        fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("{!r} is a field but has no type annotation".format(name))
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any(frozen_bases) and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    cls.__dataclass_params__ = params
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    all_fields = [f for f in fields.values() if f._field_type is not _CLASS]
    methods = _write(cls, all_fields, params, slots, hasattr(cls, "__post_init__"))
    if init:
        method = methods["__init__"]
        of_init = {f.name: f.type for f in all_fields if f.init}
        of_init["return"] = None
        try:
            method.__annotations__ = of_init
        except AttributeError:
            pass
        _set_new(cls, "__init__", method)
    if repr:
        _set_new(cls, "__repr__", _repr_of(all_fields))
    if eq:
        _set_new(cls, "__eq__", methods["__eq__"])
    if order:
        for name in "__lt__", "__le__", "__gt__", "__ge__":
            if _set_new(cls, name, methods[name]):
                raise TypeError("Cannot overwrite attribute {} in class {}. Consider using functools.total_ordering".format(
                    name, cls.__name__))
    if frozen:
        _freeze(cls, all_fields)
    if unsafe_hash:
        if has_hash:
            raise TypeError("Cannot overwrite attribute __hash__ in class " + cls.__name__)
        cls.__hash__ = methods["__hash__"]
    elif eq and not has_hash:
        cls.__hash__ = methods["__hash__"] if frozen else None
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in all_fields if f.init and not f.kw_only]))
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature(all_fields)
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, frozen, [f.name for f in all_fields if f._field_type is _NORMAL])
    if hasattr(cls, "__abstractmethods__"):
        import abc

        abc.update_abstractmethods(cls)
    return cls


def _with_slots(cls, frozen, names):
    if "__slots__" in cls.__dict__:
        raise TypeError(cls.__name__ + " already specifies __slots__")
    namespace = {name: value for name, value in cls.__dict__.items()}
    inherited = set()
    for base in cls.__mro__[1:-1]:
        of_base = base.__dict__.get("__slots__", ())
        inherited.update((of_base,) if isinstance(of_base, str) else of_base)
    namespace["__slots__"] = tuple([name for name in names if name not in inherited])
    for name in names + ["__dict__", "__weakref__"]:
        namespace.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if frozen and "__getstate__" not in namespace:
        made.__getstate__ = _getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _setstate
    return made


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """A class decorator: the annotated variables of the class become the fields of its instances."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one, as a tuple of Field objects."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _NORMAL])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMS = (int, float, str, bool, bytes, complex, type(None), type, type(Ellipsis), type(len), type(is_dataclass))


def _copied(obj, convert):
    if type(obj) in _ATOMS:
        return obj
    if _is_instance(obj):
        return convert([(f.name, _copied(getattr(obj, f.name), convert)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_copied(value, convert) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_copied(value, convert) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_copied(key, convert), _copied(value, convert)) for key, value in obj.items()]
        if hasattr(type(obj), "default_factory"):
            found = type(obj)(obj.default_factory)
            for key, value in pairs:
                found[key] = value
            return found
        return type(obj)(pairs)
    import copy

    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dictionary; dataclasses, lists, tuples and dictionaries in it as well."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _copied(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of an instance as a tuple; dataclasses, lists, tuples and dictionaries in it as well."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _copied(obj, lambda pairs: tuple_factory([value for name, value in pairs]))


def replace(obj, **changes):
    """A new instance with the same fields, but for those that are given."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _CLASS:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError("field {} is declared with init=False, it cannot be specified with replace()".format(f.name))
        elif f.name not in changes:
            if f._field_type is _INIT and f.default is MISSING:
                raise ValueError("InitVar {!r} must be specified with replace()".format(f.name))
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Makes a dataclass of a name and of fields: each a name, (name, type) or (name, type, Field)."""
    names = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, names[item[0]] = item
        else:
            raise TypeError("Invalid field: {!r}".format(item))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: {!r}".format(name))
        import keyword

        if keyword.iskeyword(name):
            raise TypeError("Field names must not be keywords: {!r}".format(name))
        if name in annotations:
            raise TypeError("Field name duplicated: {!r}".format(name))
        annotations[name] = annotation
    names["__annotations__"] = annotations
    names["__module__"] = "types"
    cls = type(bases[0])(cls_name, tuple(bases), names) if bases else type(cls_name, (), names)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
