"""Mocks that have what something else has."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles

from unittest._mock_classes import AsyncMock, MagicMock, NonCallableMagicMock


def _signature_of(spec, is_class, instance):
    import inspect

    if is_class and instance:
        spec = getattr(spec, "__call__", None)
    try:
        return inspect.signature(spec)
    except (TypeError, ValueError):
        return None


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, _is_bound=False, **kwargs):
    """A mock that has only the attributes of an object, and what they have."""
    options = {"spec_set": spec} if spec_set else {"spec": spec}
    options.update(kwargs)
    if _parent is not None:
        options.update(_new_name=_name, _new_parent=_parent)
    if _name not in (None, "()"):
        options.update(name=_name, parent=_parent)
    is_class = isinstance(spec, type)
    is_function = type(spec) is type(create_autospec)
    if is_function and spec.__code__.co_flags & 0x80:  # CO_COROUTINE
        made = AsyncMock
    else:
        made = MagicMock if callable(spec) else NonCallableMagicMock
    mock = made(**options)
    if callable(spec):
        state = mock.__dict__["_mock"]
        state.signature = _signature_of(spec, is_class, instance)
        state.is_bound = _is_bound or is_class and instance
    if is_class:
        for name in dir(spec):
            method = getattr(spec, name)
            if not name.startswith("__") and type(method) is type(create_autospec):
                children = mock.__dict__["_mock"].children
                children[name] = create_autospec(method, spec_set, _parent=mock, _name=name, _is_bound=instance)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, _parent=mock, _name="()")
    return mock
