"""Abstract base classes: classes that say which methods must be written, and of which no instances can be made."""

__all__ = ["ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod",
           "get_cache_token", "update_abstractmethods"]

_registrations = 0  # what was found not to be a subclass may become one by each


def abstractmethod(funcobj):
    """A decorator: classes that derive from ABC must write this method before instances of them can be made."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def abstractclassmethod(callable):
    """The same as @classmethod above @abstractmethod."""
    return classmethod(abstractmethod(callable))


def abstractstaticmethod(callable):
    """The same as @staticmethod above @abstractmethod."""
    return staticmethod(abstractmethod(callable))


def abstractproperty(fget=None, fset=None, fdel=None, doc=None):
    """The same as @property above @abstractmethod."""
    return property(fget and abstractmethod(fget), fset, fdel, doc)


class _Data:
    def __init__(self):
        self.registry = []
        self.known = set()
        self.unknown = set()
        self.version = 0

    def __repr__(self):
        return "<_abc._abc_data object at {:#x}>".format(id(self))


def get_cache_token():
    """A number that changes whenever a class is registered with an abstract one."""
    return _registrations


def _compute(cls):
    names = set()
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


def update_abstractmethods(cls):
    """Looks again which methods of a class are abstract, after some were added to it. Gives the class."""
    if "_abc_impl" in cls.__dict__:
        _compute(cls)
    return cls


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, *args, **kwargs):  # with stars, as a class may have keywords of any names
        cls = super().__new__(mcls, *args, **kwargs)
        _compute(cls)
        cls._abc_impl = _Data()
        return cls

    def register(cls, subclass):
        """Makes a class count as a subclass of this one, for isinstance() and issubclass(). Gives the class."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if kind in cls._abc_impl.known:
            return True
        claimed = instance.__class__
        if claimed is kind:
            return cls.__subclasscheck__(kind)
        return cls.__subclasscheck__(kind) or cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.known:
            return True
        if data.version != _registrations:
            data.version = _registrations
            data.unknown = set()
        elif subclass in data.unknown:
            return False
        found = cls.__subclasshook__(subclass)
        if found is NotImplemented:
            found = type.__subclasscheck__(cls, subclass)
            if not found:
                for other in data.registry:
                    if issubclass(subclass, other):
                        found = True
                        break
            if not found:
                for other in cls.__subclasses__():
                    if issubclass(subclass, other):
                        found = True
                        break
        (data.known if found else data.unknown).add(subclass)
        return bool(found)


class ABC(metaclass=ABCMeta):
    """To derive abstract base classes from."""

    __slots__ = ()
