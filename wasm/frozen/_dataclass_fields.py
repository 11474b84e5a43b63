"""The fields of dataclasses: what is written in a class, and what becomes of it."""

__name__ = "dataclasses"  # what is defined here is of the public module: in reprs and pickles

import sys

_FIELDS = "__dataclass_fields__"


class _Sentinel:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
"Stands for a default value that is not there."
KW_ONLY = _KW_ONLY_TYPE()
"The annotation below which all fields must be given by name: _: KW_ONLY."
_FACTORY = _Sentinel("<factory>")
_NORMAL = _Sentinel("_FIELD")
_CLASS = _Sentinel("_FIELD_CLASSVAR")
_INIT = _Sentinel("_FIELD_INITVAR")


class InitVar:
    """The annotation of what __init__ takes and gives to __post_init__, and is no field."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return "dataclasses.InitVar[" + _text(self.type) + "]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        proxy = type(object.__dict__)
        self.metadata = proxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (
            "Field(name={!r},type={!r},default={!r},default_factory={!r},init={!r},repr={!r},hash={!r},compare={!r},"
            "metadata={!r},kw_only={!r},_field_type={})"
        ).format(self.name, self.type, self.default, self.default_factory, self.init, self.repr, self.hash, self.compare,
                 self.metadata, self.kw_only, self._field_type)

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more of a field than its default value: default_factory makes one for each instance."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _text(annotation):
    # As inspect.signature writes annotations.
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    text = repr(annotation)
    return text.replace("typing.", "") if type(annotation).__module__ == "typing" else text


def _is_named(annotation, module, name):
    # Of annotations that are kept as text.
    return annotation.startswith(name) and annotation[len(name):][:1] in ("", "[") or \
        annotation.startswith(module + "." + name) and annotation[len(module + "." + name):][:1] in ("", "[")


def _kind_of(annotation):
    if isinstance(annotation, str):
        if _is_named(annotation, "typing", "ClassVar"):
            return _CLASS
        return _INIT if _is_named(annotation, "dataclasses", "InitVar") else _NORMAL
    if annotation is InitVar or type(annotation) is InitVar:
        return _INIT
    typing = sys.modules.get("typing")
    if typing and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return _CLASS
    return _NORMAL


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = _kind_of(annotation)
    if found._field_type is not _NORMAL and found.default_factory is not MISSING:
        raise TypeError("field {} cannot have a default factory".format(name))
    if found._field_type is _CLASS:
        if found.kw_only is not MISSING:
            raise TypeError("field {} is a ClassVar but specifies kw_only".format(name))
    elif found.kw_only is MISSING:
        found.kw_only = kw_only
    if found._field_type is _NORMAL and type(found.default).__hash__ is None:
        raise ValueError("mutable default {} for field {} is not allowed: use default_factory".format(type(found.default), name))
    return found
