"""Several exceptions in one."""


class BaseExceptionGroup(BaseException):
    """Several exceptions, with a message that says what they have in common."""

    def __new__(cls, message, exceptions):
        if not isinstance(message, str):
            raise TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + type(message).__name__)
        try:
            found = tuple(exceptions)
        except TypeError:
            raise TypeError("second argument (exceptions) must be a sequence") from None
        if not found:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        ordinary = True
        for i, exc in enumerate(found):
            if not isinstance(exc, BaseException):
                raise ValueError("Item %d of second argument (exceptions) is not an exception" % i)
            ordinary = ordinary and isinstance(exc, Exception)
        if cls is BaseExceptionGroup and ordinary:
            cls = ExceptionGroup
        elif cls is ExceptionGroup and not ordinary:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        self = super().__new__(cls, message, exceptions)
        self.message = message
        self.exceptions = found
        return self

    def __init__(self, message, exceptions):
        super().__init__(message, exceptions)

    def __str__(self):
        n = len(self.exceptions)
        return "%s (%d sub-exception%s)" % (self.message, n, "" if n == 1 else "s")

    def derive(self, excs):
        """A group of the same kind with other exceptions."""
        return BaseExceptionGroup(self.message, excs)

    def _derived(self, excs):
        if not excs:
            return None
        group = self.derive(excs)
        group.__traceback__ = self.__traceback__
        group.__cause__ = self.__cause__
        group.__context__ = self.__context__
        group.__suppress_context__ = self.__suppress_context__
        notes = getattr(self, "__notes__", None)
        if notes is not None:
            group.__notes__ = list(notes)
        return group

    def split(self, condition):
        """(group of those that fit, group of the rest); None for an empty one."""
        fits = _condition(condition)
        if fits(self):
            return self, None
        matching, rest = [], []
        for exc in self.exceptions:
            if isinstance(exc, BaseExceptionGroup):
                first, second = exc.split(condition)
                if first is not None:
                    matching.append(first)
                if second is not None:
                    rest.append(second)
            elif fits(exc):
                matching.append(exc)
            else:
                rest.append(exc)
        return self._derived(matching), self._derived(rest)

    def subgroup(self, condition):
        """The group of those that fit, or None."""
        fits = _condition(condition)
        if fits(self):
            return self
        matching = []
        for exc in self.exceptions:
            if isinstance(exc, BaseExceptionGroup):
                exc = exc.subgroup(condition)
                if exc is not None:
                    matching.append(exc)
            elif fits(exc):
                matching.append(exc)
        return self if len(matching) == len(self.exceptions) else self._derived(matching)


def _condition(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException):
        return lambda exc: isinstance(exc, condition)
    if isinstance(condition, tuple) and all([isinstance(c, type) and issubclass(c, BaseException) for c in condition]):
        return lambda exc: isinstance(exc, condition)
    if callable(condition):
        return condition
    raise TypeError("expected a function, exception type or tuple of exception types")


class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several exceptions, none of which ends the program, with a message that says what they have in common."""


def _length(exc):
    trace, length = exc.__traceback__, 0
    while trace is not None:
        trace = trace.tb_next
        length += 1
    return length


def _said(exc):
    return _length(exc), exc.__cause__, exc.__context__, getattr(exc, "__notes__", None)


def _leaves(exc, found):
    if isinstance(exc, BaseExceptionGroup):
        for one in exc.exceptions:
            _leaves(one, found)
    else:
        found.append(id(exc))


class Handling:
    """What is left of an exception that handlers of except* go through, and what they raise."""

    def __init__(self, exc):
        self._whole = self._rest = exc
        self._said = _said(exc)
        self._again = []
        self._new = []

    def split(self, types):
        """The group of those that a handler is for, or None."""
        for one in types if isinstance(types, tuple) else (types,):
            if not (isinstance(one, type) and issubclass(one, BaseException)):
                raise TypeError("catching classes that do not inherit from BaseException is not allowed")
            if issubclass(one, BaseExceptionGroup):
                raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
        rest = self._rest
        if isinstance(rest, BaseExceptionGroup):
            found, self._rest = rest.split(types)
            return found
        if rest is None or not isinstance(rest, types):
            return None
        self._rest = None
        return BaseExceptionGroup("", (rest,))

    def raised(self, exc):
        """Takes what a handler raises, which may be what it handles."""
        (self._again if _said(exc) == self._said else self._new).append(exc)

    def end(self):
        """What is to be raised when all handlers are over, or None."""
        whole, again, new = self._whole, self._again, self._new
        if self._rest is not None:
            again.append(self._rest)
        if not isinstance(whole, BaseExceptionGroup):
            found = again + new
            return found[0] if found else None
        if again:
            kept = []
            for exc in again:
                _leaves(exc, kept)
            kept = set(kept)
            group = whole.split(lambda exc: id(exc) in kept)[0]
            if not new:
                return group
            if group is not None:
                new.append(group)
        return BaseExceptionGroup("", new) if new else None


for _class in (BaseExceptionGroup, ExceptionGroup):
    _class.__module__ = "builtins"
