"""Puts mocks in the place of other objects, for a time."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles

import sys
from unittest._mock_calls import DEFAULT
from unittest._mock_autospec import create_autospec
from unittest._mock_classes import AsyncMock, MagicMock, Mock, NonCallableMagicMock, NonCallableMock


def _imported(target):
    parts = target.split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _own_dict(target):
    try:
        return target.__dict__
    except AttributeError:
        return {}


_active = []


class _Started:
    # What can be begun and ended without a block.
    def start(self):
        """Replace it until stop()."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Put back what was replaced."""
        if self in _active:
            _active.remove(self)
            return self.__exit__(None, None, None)
        return None


class _Patched:
    # All that is patched for one call of a function; gives the mocks that are its last arguments.
    def __init__(self, patchers, keywords):
        self.patchers = patchers
        self.keywords = keywords
        self.entered = []

    def __enter__(self):
        new = []
        try:
            for patcher in self.patchers:
                one = patcher.copy()
                made = one.__enter__()
                self.entered.append(one)
                if one.attribute_name is not None:
                    self.keywords.update(made)
                elif one.new is DEFAULT:
                    new.append(made)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return new

    def __exit__(self, *exc_info):
        while self.entered:
            self.entered.pop().__exit__(*exc_info)
        return False


class _patch(_Started):
    # Replaces an attribute for the time of a block or of a function.
    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.attribute_name = None
        self.additional = []

    def copy(self):
        other = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs,
        )  # fmt: skip
        other.attribute_name = self.attribute_name
        other.additional = [one.copy() for one in self.additional]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX):
                    value = getattr(func, name)
                    if callable(value):
                        setattr(func, name, self.copy()(value))
            return func
        if hasattr(func, "patchings"):  # the one next to the function comes first
            func.patchings.append(self)
            return func
        if _is_coroutine_function(func):

            async def patched(*args, **keywords):
                with _Patched(patched.patchings, keywords) as new:
                    value = func(*args, *new, **keywords)
                    return await (value.__await__() if hasattr(value, "__await__") else value)

        else:

            def patched(*args, **keywords):
                with _Patched(patched.patchings, keywords) as new:
                    return func(*args, *new, **keywords)

        from contextlib._bases import _copy_names

        patched = _copy_names(patched, func)
        patched.patchings = [self]
        return patched

    def _original(self):
        name = self.attribute
        own = _own_dict(self.target)
        if name in own:
            return own[name], True
        original = getattr(self.target, name, DEFAULT)
        import builtins

        if original is DEFAULT and isinstance(self.target, type(sys)) and hasattr(builtins, name):
            self.create = True
            return getattr(builtins, name), False
        if original is DEFAULT and not self.create:
            raise AttributeError("%s does not have the attribute %r" % (self.target, name))
        return original, False

    def __enter__(self):
        self.target = self.getter()
        original, local = self._original()
        new = self.new
        if new is DEFAULT and self.autospec is None:
            options = {}
            spec, spec_set = self.spec, self.spec_set
            if spec is True:
                spec = original
            if spec_set is True:
                spec_set = original
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            cls = self.new_callable
            if cls is None:
                cls = AsyncMock if _is_coroutine_function(original) else MagicMock
            if isinstance(cls, type) and issubclass(cls, NonCallableMock):
                options["name"] = self.attribute
            options.update(self.kwargs)
            new = cls(**options)
            made = spec or spec_set
            if isinstance(made, type) and isinstance(new, Mock) and "return_value" not in options:
                if cls is MagicMock and not any(["__call__" in base.__dict__ for base in made.__mro__]):
                    cls = NonCallableMagicMock
                options.pop("name", None)
                new.return_value = cls(_new_parent=new, _new_name="()", **options)
        elif self.autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            spec = original if self.autospec is True else self.autospec
            new = create_autospec(spec, bool(self.spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.kept = original
        self.local = local
        setattr(self.target, self.attribute, new)
        if self.attribute_name is not None:
            found = {self.attribute_name: new} if self.new is DEFAULT else {}
            self.entered = []
            for one in self.additional:
                found.update(one.__enter__())
                self.entered.append(one)
            return found
        return new

    def __exit__(self, *exc_info):
        for one in reversed(getattr(self, "entered", [])):
            one.__exit__(*exc_info)
        if self.local or self.kept is DEFAULT:
            if self.kept is DEFAULT:
                delattr(self.target, self.attribute)
            else:
                setattr(self.target, self.attribute, self.kept)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.kept)
        return False


def _is_coroutine_function(function):
    try:
        from asyncio import iscoroutinefunction

        return iscoroutinefunction(function)
    except ImportError:
        return False


def _split(target):
    if not isinstance(target, str) or "." not in target:
        raise TypeError("Need a valid target to patch. You supplied: %r" % (target,))
    at = target.rindex(".")
    return (lambda: _imported(target[:at])), target[at + 1 :]


class _Patch:
    TEST_PREFIX = "test"

    def __call__(
        self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
        unsafe=False, **kwargs
    ):  # fmt: skip
        getter, attribute = _split(target)
        return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def object(
        self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
        new_callable=None, *, unsafe=False, **kwargs
    ):  # fmt: skip
        """Replace an attribute of an object."""
        if isinstance(target, str):
            raise TypeError("%r must be the actual object to be patched, not a str" % target)
        return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        """Replace several attributes of an object."""
        getter = (lambda: _imported(target)) if isinstance(target, str) else (lambda: target)
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        patches = []
        for name, new in kwargs.items():
            one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
            one.attribute_name = name
            patches.append(one)
        patches[0].additional = patches[1:]
        return patches[0]

    def dict(self, in_dict, values=(), clear=False, **kwargs):
        """Change a dictionary for the time of a block or a function."""
        return _patch_dict(in_dict, values, clear, kwargs)

    def stopall(self):
        """Put back everything that start() replaced."""
        for one in reversed(list(_active)):
            one.stop()


def _emptied(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _filled(mapping, values):
    try:
        mapping.update(values)
    except AttributeError:
        for key in values:
            mapping[key] = values[key]


class _patch_dict(_Started):
    def __init__(self, in_dict, values, clear, kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _imported(self.in_dict)
        self.kept = {key: self.in_dict[key] for key in list(self.in_dict)}
        if self.clear:
            _emptied(self.in_dict)
        _filled(self.in_dict, self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        _emptied(self.in_dict)
        _filled(self.in_dict, self.kept)
        return False

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear, {})(value))
            return func

        def patched(*args, **keywords):
            with self:
                return func(*args, **keywords)

        from contextlib._bases import _copy_names

        return _copy_names(patched, func)


patch = _Patch()
"Replaces what a dotted name stands for, for the time of a block or of a function."
