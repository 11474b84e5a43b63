"""Classes made of annotated variables."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

from typing._terms import _caller, _checked
from typing._forms import Annotated, get_origin, NotRequired, Required


def _named_tuple(name, types, defaults, module):
    from collections import namedtuple

    for key in types:  # what is written as a text names a type
        types[key] = _checked(types[key])
    # A subclass, as no attribute can be set in a class that collections makes.
    base = namedtuple(name, list(types), defaults=defaults, module=module)
    return type(name, (base,), {"__slots__": (), "__module__": module, "__annotations__": types, "__doc__": base.__doc__})


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = dict(ns.get("__annotations__", {}))
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError("Non-default namedtuple field {} cannot follow default field{} {}".format(
                    name, "s" if len(defaults) > 1 else "", ", ".join(defaults)))
        made = _named_tuple(typename, types, tuple([ns[name] for name in defaults]), ns["__module__"])
        if "__doc__" in ns and ns["__doc__"]:
            made.__doc__ = ns["__doc__"]
        made.__qualname__ = ns.get("__qualname__", typename)
        for key in ns:
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__qualname__", "__annotations__", "__doc__", "__classcell__", "__orig_bases__") and key not in types:
                setattr(made, key, ns[key])
        return made


class _NamedTupleForm:
    """Makes a class of tuples whose items have names: class P(NamedTuple), with annotated variables as the fields."""

    def __call__(self, typename, fields=None, **kwargs):
        pairs = kwargs.items() if fields is None else fields
        types = {}
        for name, kind in pairs:
            types[name] = kind
        return _named_tuple(typename, types, (), _caller())

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple at " + hex(id(self)) + ">"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()
"Tuples whose items have names: class P(NamedTuple), with annotated variables as the fields."


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(cls, name, (dict,), ns)
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        own = {}
        for key, kind in ns.get("__annotations__", {}).items():
            kind = own[key] = _checked(kind, module=ns.get("__module__"))
            form = get_origin(kind)
            if form is Annotated:
                form = get_origin(kind.__origin__)
            (required if form is Required or form is not NotRequired and total else optional).add(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    """Makes a class that says which keys a dictionary has: class D(TypedDict), with annotated variables as the keys."""

    def __call__(self, typename, fields=None, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(kwargs if fields is None else fields),
                                             "__module__": _caller()}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict at " + hex(id(self)) + ">"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()
"Which keys a dictionary has: class D(TypedDict), with annotated variables as the keys."


def is_typeddict(tp):
    """Whether it is a class made by TypedDict."""
    return isinstance(tp, type) and type(tp) is _TypedDictMeta and tp is not _TypedDict
