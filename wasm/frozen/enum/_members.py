"""What is written in the body of an Enum, and what becomes of it."""

__name__ = "enum"  # what is defined here is of the public module: in reprs and pickles

_property = property


class auto:
    """A value that is chosen: in an Enum the next number."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return "auto({!r})".format(self.value)


class nonmember:
    """What it holds is an attribute of the class and no member."""

    def __init__(self, value):
        self.value = value


class member:
    """What it holds is a member."""

    def __init__(self, value):
        self.value = value


class property(_property):
    """A property of members; a member of the same name hides nothing of it."""

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum 'Enum'> cannot set attribute {!r}".format(self.fget.__name__))
        self.fset(instance, value)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


class _EnumDict(dict):
    def __init__(self, name):
        super().__init__()
        self._private = "_" + name + "__"
        self._members = {}
        self._last = []
        self._ignored = []
        self._next = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == "_generate_next_value_":
                self._next = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            elif key not in ("_order_", "_missing_", "_numeric_repr_", "_iter_member_", "_iter_member_by_value_",
                             "_iter_member_by_def_", "_value_repr_"):
                raise ValueError("_sunder_ names, such as {!r}, are reserved for future Enum use".format(key))
        elif _is_dunder(key) or key.startswith(self._private) or key in self._ignored:
            pass
        elif key in self._members:
            raise TypeError("{!r} already defined as {!r}".format(key, self._members[key]))
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError("{!r} already defined as {!r}".format(key, self[key]))
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._chosen(key, value)
            elif isinstance(value, tuple):
                value = tuple([self._chosen(key, one) if isinstance(one, auto) else one for one in value])
            self._members[key] = value
            self._last.append(value)
        super().__setitem__(key, value)

    def _chosen(self, key, value):
        if value.value is None:
            value.value = self._next(key, 1, len(self._members), self._last[:])
        return value.value

    def update(self, members):
        for key, value in members.items() if hasattr(members, "items") else members:
            self[key] = value
