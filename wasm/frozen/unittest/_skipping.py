"""Tests that are not run, and those that are to fail."""

__name__ = "unittest.case"  # what is defined here is of the public module: in reprs and pickles


class SkipTest(Exception):
    """Raised in a test to skip it."""


def _add_skip(outcome, test, reason):
    add = getattr(outcome, "addSkip", None)
    if add is not None:
        add(test, reason)
    else:
        outcome.addSuccess(test)


_marks = {}  # of functions that take no attributes: by their identity, with the function itself


def _mark(item, name, value):
    try:
        setattr(item, name, value)
    except AttributeError:
        _marks[id(item), name] = (item, value)


def _marked(item, name):
    value = getattr(item, name, _marks)
    if value is not _marks:
        return value
    item = getattr(item, "__func__", item)
    found = _marks.get((id(item), name))
    return found[1] if found is not None and found[0] is item else None


def skip(reason):
    """Decorate a test or a class so that it is skipped."""

    def decorator(item):
        if not isinstance(item, type):

            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            for name in ("__name__", "__qualname__", "__module__", "__doc__"):
                try:
                    setattr(skip_wrapper, name, getattr(item, name))
                except AttributeError:
                    pass
            item = skip_wrapper
        _mark(item, "__unittest_skip__", True)
        _mark(item, "__unittest_skip_why__", reason)
        return item

    if type(reason) is type(skip):
        function = reason
        reason = ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    """Skip a test or a class when the condition holds."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Skip a test or a class unless the condition holds."""
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(test_item):
    """Decorate a test or a class that should fail."""
    _mark(test_item, "__unittest_expecting_failure__", True)
    return test_item
