"""Texts of objects as repr() makes them, but cut to a size."""

import builtins

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue='...'):
    """A decorator for __repr__ methods: an object inside of itself is shown by the fill value."""

    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        try:
            wrapper.__name__ = function.__name__
            wrapper.__wrapped__ = function
        except AttributeError:
            pass  # a function without room for attributes
        return wrapper

    return decorate


def _in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    """Makes texts of limited size; the limits are its attributes."""

    def __init__(self):
        self.fillvalue = "..."
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        """The text of an object, cut to the limits."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The text of an object at a depth; calls the method for its type."""
        method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _items(self, items, count, level, left, right, most, one=""):
        if count and level <= 0:
            return left + self.fillvalue + right
        parts = []
        for item in items:
            if len(parts) == most:
                break
            parts.append(self.repr1(item, level - 1))
        if count > most:
            parts.append(self.fillvalue)
        return left + ", ".join(parts) + (one if count == 1 else "") + right

    def repr_tuple(self, x, level):
        """The text of a tuple."""
        return self._items(x, len(x), level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        """The text of a list."""
        return self._items(x, len(x), level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        """The text of an array."""
        if not x:
            return "array('" + x.typecode + "')"
        return self._items(x, len(x), level, "array('" + x.typecode + "', [", "])", self.maxarray)

    def repr_set(self, x, level):
        """The text of a set, in order where its items have one."""
        return self._items(_in_order(x), len(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        """The text of a frozenset, in order where its items have one."""
        return self._items(_in_order(x), len(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        """The text of a deque."""
        return self._items(x, len(x), level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        """The text of a dict, by its keys in order where they have one."""
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts = [self.repr1(key, level - 1) + ": " + self.repr1(x[key], level - 1) for key in _in_order(x)[: self.maxdict]]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + ", ".join(parts) + "}"

    def _sides(self, most):
        left = max(0, (most - 3) // 2)
        return left, max(0, most - 3 - left)

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        left, right = self._sides(most)
        return text[:left] + self.fillvalue + text[len(text) - right :]

    def repr_str(self, x, level):
        """The text of a str, its middle left out."""
        text = builtins.repr(x[: self.maxstring])
        if len(text) > self.maxstring:
            left, right = self._sides(self.maxstring)
            text = builtins.repr(x[:left] + x[len(x) - right :])
            text = text[:left] + self.fillvalue + text[len(text) - right :]
        return text

    def repr_int(self, x, level):
        """The digits of an int, those in the middle left out."""
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        """The text of any other object."""
        try:
            text = builtins.repr(x)
        except Exception:
            return "<%s instance at %#x>" % (x.__class__.__name__, id(x))
        return self._cut(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
