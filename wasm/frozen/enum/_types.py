"""Enum and its class."""

__name__ = "enum"  # what is defined here is of the public module: in reprs and pickles

from enum._members import _EnumDict, _is_dunder, _property, property


class EnumType(type):
    """The class of Enum and of what derives from it."""

    def __prepare__(cls, bases, **kwargs):
        namespace = _EnumDict(cls)
        for base in bases:
            method = getattr(base, "_generate_next_value_", None)
            if method is not None:
                namespace._next = method
                break
        return namespace

    __prepare__ = staticmethod(__prepare__)

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwargs):
        members = getattr(namespace, "_members", {})
        rest = {key: namespace[key] for key in namespace if key not in members and key not in getattr(namespace, "_ignored", ())}
        rest.pop("_ignore_", None)
        order = rest.pop("_order_", None)
        first = None
        kind = object
        for base in bases:
            if isinstance(base, EnumType):
                first = base
                if base._member_names_:
                    raise TypeError("<enum {!r}> cannot extend {!r}".format(name, base))
                if kind is object:
                    kind = base._member_type_
            elif kind is object:
                kind = _data_type(base)
        for key in members:
            if key == "mro":
                raise ValueError("invalid enum member name(s) 'mro'")
        if isinstance(rest.get("_generate_next_value_"), type(_is_dunder)):
            rest["_generate_next_value_"] = staticmethod(rest["_generate_next_value_"])
        rest["_member_names_"] = []
        rest["_member_map_"] = {}
        rest["_value2member_map_"] = {}
        rest["_unhashable_"] = []
        rest["_member_type_"] = kind
        if boundary is not None or first is None or "_boundary_" not in rest:
            rest["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        rest["_flag_mask_"] = 0
        cls = super().__new__(metacls, name, bases, rest, **kwargs)
        own_new = None
        for base in cls.__mro__:
            if base is _Enum or base is object or not isinstance(base, type):
                continue
            if "__new__" in base.__dict__ and (isinstance(base, EnumType) or base.__module__ != "builtins"):
                own_new = base.__dict__["__new__"]
                own_new = getattr(own_new, "__func__", own_new)
                break
            if base is kind:
                break
        if kind is not object:
            # What the data type shows is not how members are shown.
            for key in "__repr__", "__str__", "__format__", "__reduce_ex__":
                for base in cls.__mro__:
                    if key in base.__dict__:
                        if not isinstance(base, EnumType) and base in kind.__mro__:
                            type.__setattr__(cls, key, getattr(first, key))
                        break
        use_init = cls.__init__ is not _Enum.__init__ if _Enum else False
        is_flag = cls._boundary_ is not None
        for key, value in members.items():
            args = value if isinstance(value, tuple) else (value,)
            if kind is tuple:
                args = (args,)
            if own_new is not None:
                made = own_new(cls, *args)
            elif kind is object:
                made = object.__new__(cls)
            else:
                made = kind.__new__(cls, *args)
            if not hasattr(made, "_value_"):
                made._value_ = value if kind is object else kind(*args) if own_new is None or kind is not object else value
            value = made._value_
            made._name_ = key
            made.__objclass__ = cls
            made._sort_order_ = len(cls._member_names_)
            if use_init:
                made.__init__(*args)
            cls._add(key, made, is_flag)
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [one for one in order if one in cls._member_names_] != cls._member_names_:
                raise TypeError("member order does not match _order_:\n  {!r}\n  {!r}".format(cls._member_names_, order))
        return cls

    def _add(cls, name, made, is_flag):
        found = cls._known(made._value_)
        if found is None:
            found = made
            value = made._value_
            if not is_flag or isinstance(value, int) and value > 0 and value & (value - 1) == 0:
                cls._member_names_.append(name)
            if is_flag and isinstance(value, int):
                type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
            try:
                cls._value2member_map_[value] = found
            except TypeError:
                cls._unhashable_.append(found)
        cls._member_map_[name] = found
        type.__setattr__(cls, name, found)

    def _known(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for one in cls._unhashable_:
                if one._value_ == value:
                    return one

    def __call__(cls, value, names=None, *more, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is not None or not cls._member_map_ and isinstance(value, str) and cls.__module__ == "enum":
            if more:
                names = (names,) + more
                value = (value,) + names
            else:
                return cls._create(value, names, module, qualname, type, start, boundary)
        if isinstance(value, cls):
            return value
        found = cls._known(value)
        if found is not None:
            return found
        try:
            found = cls._missing_(value)
        except ValueError as problem:
            raise problem from None
        ejects = cls._boundary_ is not None and cls._boundary_._name_ == "EJECT"
        if isinstance(found, cls) or (ejects and isinstance(found, int)):
            return found
        problem = ValueError("{!r} is not a valid {}".format(value, cls.__qualname__))
        if found is not None:
            raise TypeError("error in {}._missing_: returned {!r} instead of None or a valid member".format(cls.__name__, found))
        raise problem

    def _create(cls, name, names, module, qualname, kind, start, boundary):
        bases = (cls,) if kind is None else (kind, cls)
        namespace = EnumType.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
            values = []
            pairs = []
            for count, one in enumerate(names):
                value = namespace._next(one, start, count, values[:])
                values.append(value)
                pairs.append((one, value))
            names = pairs
        for item in names or ():
            key, value = (item, names[item]) if isinstance(item, str) else item
            namespace[key] = value
        namespace["__module__"] = module or "__main__"
        if qualname:
            namespace["__qualname__"] = qualname
        return EnumType.__new__(type(cls), name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError("unsupported operand type(s) for 'in': {!r} and {!r}".format(
                type(value).__qualname__, type(cls).__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    @_property
    def __members__(cls):
        return type(object.__dict__)(cls._member_map_)

    def __repr__(cls):
        return "<{} {!r}>".format("enum" if cls._boundary_ is None else "flag", cls.__name__)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("cannot reassign member {!r}".format(name))
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError("{!r} cannot delete member {!r}.".format(cls.__name__, name))
        super().__delattr__(name)

    def __dir__(cls):
        names = ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__"]
        return sorted(set(names + cls._member_names_))


EnumMeta = EnumType
_Enum = None


def _data_type(base):
    for one in base.__mro__:
        if one in (int, str, float, bytes, tuple, complex, frozenset, list, dict, set):
            return base
        # Dates and times have an __init__ here, where CPython's have a __new__.
        if one is not object and (
            "__new__" in one.__dict__ or "__dataclass_fields__" in one.__dict__ or one.__module__ == "datetime"
        ):
            return base
    return object


def _find_known(values, start):
    if not values:
        return start
    for value in reversed(values):
        try:
            return max([one for one in values if isinstance(one, (int, float))] or [value]) + 1
        except TypeError:
            pass
    return start


class Enum(metaclass=EnumType):
    """Classes that derive from it have their class variables as members, each of which is one object."""

    def __init__(self, *args, **kwargs):
        pass

    def _generate_next_value_(name, start, count, last_values):
        return _find_known(last_values, start)

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        show = type(self).__dict__.get("_value_repr_") or repr
        return "<{}.{}: {}>".format(type(self).__name__, self._name_, show(self._value_))

    def __str__(self):
        return "{}.{}".format(type(self).__name__, self._name_)

    def __dir__(self):
        names = set()
        for cls in type(self).__mro__[:-1]:
            if cls is not Enum:
                names.update([key for key in cls.__dict__ if key[0] != "_" and key not in cls.__dict__.get("_member_map_", ())])
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"})

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_Enum = Enum


class ReprEnum(Enum):
    """An Enum whose members are shown as such by repr(), but as their values by str()."""


class IntEnum(int, ReprEnum):
    """An Enum whose members are integers as well."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, ReprEnum):
    """An Enum whose members are text as well; auto() is the name in small letters."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): {!r}".format(values))
        if not isinstance(values[0], str):
            raise TypeError("{!r} is not a string".format(values[0]))
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)
