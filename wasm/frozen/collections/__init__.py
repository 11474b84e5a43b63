"""Containers beside list, tuple, dict and set: Counter, defaultdict, deque, namedtuple, OrderedDict and others."""

from _collections import OrderedDict, _Counter, _namedtuple, defaultdict, deque

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

_KEYWORDS = (
    " False None True and as assert async await break class continue def del elif else except finally for from global if"
    " import in is lambda nonlocal not or pass raise return try while with yield "
)


def __getattr__(name):
    # What is rarely used is read when it is asked for.
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        from . import _user

        globals()[name] = value = getattr(_user, name)
        return value
    if name == "abc":
        from .abc import Iterable  # "from . import abc" would ask here again

        return globals()[name]
    raise AttributeError("module 'collections' has no attribute '%s'" % name)


def _make(cls, iterable):
    """Make a new one from a sequence of values."""
    values = tuple(iterable)
    if len(values) != len(cls._fields):
        raise TypeError("Expected %d arguments, got %d" % (len(cls._fields), len(values)))
    return cls(*values)


def _replace(self, **kwds):
    """A copy with other values in some fields."""
    result = self._make(map(kwds.pop, self._fields, self))
    if kwds:
        raise ValueError("Got unexpected field names: %r" % list(kwds))
    return result


def _asdict(self):
    """A dictionary of the fields, in their order."""
    return dict(zip(self._fields, self))


def _getnewargs(self):
    return tuple(self)


def _new_type(typename, fields, defaults, module):
    members = {
        "__doc__": "%s(%s)" % (typename, ", ".join(fields)),
        "__module__": module or "__main__",
        "__slots__": (),
        "__match_args__": fields,
        "_fields": fields,
        "_field_defaults": dict(zip(fields[len(fields) - len(defaults) :], defaults)),
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__getnewargs__": _getnewargs,
    }
    return _namedtuple(typename, fields, defaults, members)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a class of tuples whose items have names: namedtuple('Point', 'x y') or namedtuple('Point', ['x', 'y'])."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(fields):
            if not name.isidentifier() or " %s " % name in _KEYWORDS or name[0] == "_" or name in seen:
                fields[i] = "_%d" % i
            seen.add(name)
    for name in [typename] + fields:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: %r" % name)
        if " %s " % name in _KEYWORDS:
            raise ValueError("Type names and field names cannot be a keyword: %r" % name)
    seen = set()
    for name in fields:
        if name[0] == "_" and not rename:
            raise ValueError("Field names cannot start with an underscore: %r" % name)
        if name in seen:
            raise ValueError("Encountered duplicate field name: %r" % name)
        seen.add(name)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    return _new_type(typename, tuple(fields), defaults, module)


def _is_mapping(value):
    return isinstance(value, dict) or hasattr(value, "keys")


class Counter(_Counter):
    """A dictionary that counts: of each item how often it was met, 0 for those that were not."""

    def __init__(self, iterable=None, **kwds):
        """Count the items of an iterable, or take counts from a mapping or from keywords."""
        self.update(iterable, **kwds)

    def __delitem__(self, key):
        """Forget a key; it is no mistake when it is not there."""
        if key in self:
            super().__delitem__(key)

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n pairs of a key and its count with the highest counts, or all, from the highest to the lowest."""
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[: max(n, 0)]

    def elements(self):
        """Go through the keys, each as often as it was counted."""
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not for counters."""
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, **kwds):
        """Count more items, or add counts from a mapping or from keywords."""
        if iterable is not None:
            if not _is_mapping(iterable):
                self._count(iterable)
            elif self:
                get = self.get
                for key, count in iterable.items():
                    self[key] = count + get(key, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, **kwds):
        """Take away counts; they can become negative."""
        if iterable is not None:
            if _is_mapping(iterable):
                for key, count in iterable.items():
                    self[key] = self[key] - count
            else:
                for key in iterable:
                    self[key] = self[key] - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Another counter with the same counts."""
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __repr__(self):
        """The counts from the highest to the lowest."""
        name = self.__class__.__name__
        if not self:
            return "%s()" % name
        try:
            counts = dict(self.most_common())
        except TypeError:
            counts = dict(self)
        return "%s(%r)" % (name, counts)

    __str__ = __repr__

    def __eq__(self, other):
        """Whether all counts agree; what is not there counts 0."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for both in (self, other) for key in both)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        """Whether no count is higher than the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for both in (self, other) for key in both)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for both in (self, other) for key in both)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            count = combine(count, other[key])
            if count > 0:
                result[key] = count
        for key, count in other.items():
            if key not in self:
                count = combine(0, count)
                if count > 0:
                    result[key] = count
        return result

    def __add__(self, other):
        """The sums of the counts; what is not above 0 is left out."""
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        """The differences of the counts; what is not above 0 is left out."""
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        """The higher of both counts."""
        return self._combined(other, lambda a, b: a if b < a else b)

    def __and__(self, other):
        """The lower of both counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combined(other, lambda a, b: a if a < b else b)

    def __pos__(self):
        """What is counted above 0."""
        return self._combined(Counter(), lambda a, b: a)

    def __neg__(self):
        """What is counted below 0, as positive counts."""
        return self._combined(Counter(), lambda a, b: -a)

    def _positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] = self[key] + count
        return self._positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] = self[key] - count
        return self._positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._positive()
