"""Tracebacks as text: of an exception, of the one that is handled, and of the functions that run."""

import sys
from _traceback_frames import FrameSummary, StackSummary, walk_stack, walk_tb

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]  # fmt: skip
_MISSING = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _some_str(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


class _Ctx:
    def __init__(self):
        self.depth = 0
        self.close = False

    def lines(self, texts, margin="|"):
        if not self.depth:
            for text in texts:
                yield text
            return
        head = " " * (2 * self.depth) + (margin + " " if margin else "")
        for text in texts:
            for line in (text[:-1] if text[-1:] == "\n" else text).split("\n"):
                yield head + line + "\n"


class TracebackException:
    """What there is to tell of an exception: its entries, and those that it is linked to."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, _seen=None,
    ):  # fmt: skip
        seen = _seen if _seen is not None else []
        seen.append(exc_value)
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _some_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._is_syntax = isinstance(exc_type, type) and issubclass(exc_type, SyntaxError)
        if self._is_syntax:
            self.filename = exc_value.filename
            self.lineno = exc_value.lineno
            self.offset = exc_value.offset
            self.text = exc_value.text
            self.msg = exc_value.msg

        def made(value):
            if value is None or any([value is other for other in seen]):
                return None
            return TracebackException(
                type(value), value, value.__traceback__, limit=limit, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen,
            )  # fmt: skip

        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        cause = exc_value.__cause__ if exc_value is not None else None
        context = exc_value.__context__ if exc_value is not None else None
        self.__cause__ = made(cause)
        self.__context__ = made(context) if not compact or (cause is None and not self.__suppress_context__) else None
        self.exceptions = None
        groups = sys.modules.get("_groups")
        if groups is not None and isinstance(exc_value, groups.BaseExceptionGroup):
            self.exceptions = [made(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def _type_name(self):
        name = getattr(self.exc_type, "__qualname__", self.exc_type.__name__)
        module = getattr(self.exc_type, "__module__", "builtins")
        if module not in ("__main__", "builtins"):
            name = (module if isinstance(module, str) else "<unknown>") + "." + name
        return name

    def format_exception_only(self):
        """Yield the lines that tell the exception itself."""
        if self.exc_type is None:
            yield "NoneType: None\n"
            return
        name = self._type_name()
        if self._is_syntax:
            for line in self._syntax_lines(name):
                yield line
        else:
            yield name + ": " + self._str + "\n" if self._str else name + "\n"
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _some_str(note).split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield repr(notes) + "\n"

    def _syntax_lines(self, name):
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or "<string>", self.lineno)
            text = self.text
            if text is None and self.filename:
                import linecache

                text = linecache.getline(self.filename, self.lineno)
            if text:
                line = text.rstrip("\n")
                shown = line.lstrip(" \n\f\t")
                yield "    " + shown + "\n"
                if self.offset is not None:
                    column = self.offset - 1 - (len(line) - len(shown))
                    if column >= 0:
                        yield "    " + "".join([c if c.isspace() else " " for c in shown[:column]]) + "^\n"
        elif self.filename is not None:
            name_of_file = " ({})".format(self.filename)
            yield "{}: {}{}\n".format(name, self.msg or "<no detail available>", name_of_file)
            return
        yield "{}: {}\n".format(name, self.msg or "<no detail available>")

    def format(self, *, chain=True, _ctx=None):
        """Yield the lines of the traceback, those of the exceptions that led to it before them."""
        ctx = _ctx or _Ctx()
        told = []
        exc = self
        if chain:
            while exc:
                if exc.__cause__ is not None:
                    message, before = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, before = _CONTEXT, exc.__context__
                else:
                    message = before = None
                told.append((message, exc))
                exc = before
        else:
            told.append((None, exc))
        for message, exc in reversed(told):
            if message is not None:
                for line in ctx.lines([message]):
                    yield line
            if exc.exceptions is None:
                if exc.stack:
                    for line in ctx.lines(["Traceback (most recent call last):\n"]):
                        yield line
                    for line in ctx.lines(exc.stack.format()):
                        yield line
                for line in ctx.lines(exc.format_exception_only()):
                    yield line
            elif ctx.depth > self.max_group_depth:
                for line in ctx.lines(["... (max_group_depth is {})\n".format(self.max_group_depth)]):
                    yield line
            else:
                for line in self._group(exc, ctx):
                    yield line

    def _group(self, exc, ctx):
        outermost = ctx.depth == 0
        if outermost:
            ctx.depth += 1
        if exc.stack:
            for line in ctx.lines(["Exception Group Traceback (most recent call last):\n"], "+" if outermost else "|"):
                yield line
            for line in ctx.lines(exc.stack.format()):
                yield line
        for line in ctx.lines(exc.format_exception_only()):
            yield line
        n = len(exc.exceptions)
        shown = n if n <= self.max_group_width else self.max_group_width + 1
        ctx.close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.close = True
            is_cut = i >= self.max_group_width
            title = str(i + 1) if not is_cut else "..."
            head = "+-" if i == 0 else "  "
            yield " " * (2 * ctx.depth) + head + "+---------------- {} ----------------\n".format(title)
            ctx.depth += 1
            if is_cut:
                more = n - self.max_group_width
                for line in ctx.lines(["and {} more exception{}\n".format(more, "s" if more > 1 else "")]):
                    yield line
            else:
                for line in exc.exceptions[i].format(_ctx=ctx):
                    yield line
            if last and ctx.close:
                yield " " * (2 * ctx.depth) + "+------------------------------------\n"
                ctx.close = False
            ctx.depth -= 1
        if outermost:
            ctx.depth = 0

    def print(self, *, file=None, chain=True):
        """Write the traceback to a stream, sys.stderr if none is given."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            file.write(line)


def _parts(exc, value, tb):
    if value is _MISSING and tb is _MISSING:
        if exc is None:
            return None, None, None
        if not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, " + type(exc).__name__ + " found")
        return type(exc), exc, exc.__traceback__
    if value is _MISSING or tb is _MISSING:
        raise ValueError("Both or neither of value and tb must be given")
    return (type(value) if value is not None else exc), value, tb


def format_exception(exc, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    """The traceback and the exception, as a list of texts that end in line ends."""
    kind, value, tb = _parts(exc, value, tb)
    return list(TracebackException(kind, value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, value=_MISSING):
    """The lines of the exception itself, without a traceback."""
    if value is _MISSING:
        value = exc
    kind = type(value) if value is not None else None
    return list(TracebackException(kind, value, None, compact=True).format_exception_only())


def print_exception(exc, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    """Write the traceback and the exception to a stream, sys.stderr if none is given."""
    kind, value, tb = _parts(exc, value, tb)
    TracebackException(kind, value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def print_exc(limit=None, file=None, chain=True):
    """Write the exception that is handled."""
    kind, value, tb = sys.exc_info()
    print_exception(kind, value, tb, limit, file, chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is handled."""
    kind, value, tb = sys.exc_info()
    return "".join(format_exception(kind, value, tb, limit, chain))


def print_last(limit=None, file=None, chain=True):
    """Write the last exception that nobody handled."""
    value = getattr(sys, "last_value", None)
    if value is None:
        raise ValueError("no last exception")
    print_exception(type(value), value, value.__traceback__, limit, file, chain)


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def format_tb(tb, limit=None):
    """The texts of the entries of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write the entries of a traceback."""
    print_list(extract_tb(tb, limit), file)


def print_list(extracted_list, file=None):
    """Write the texts of entries."""
    if file is None:
        file = sys.stderr
    for text in StackSummary.from_list(extracted_list).format():
        file.write(text)


def format_list(extracted_list):
    """The texts of entries."""
    return StackSummary.from_list(extracted_list).format()


def _stack(frame, limit):
    found = list(walk_stack(frame))
    if limit is not None:
        found = found[:limit] if limit >= 0 else found[limit:]
    found.reverse()
    return StackSummary.extract(iter(found), limit=len(found))


def extract_stack(f=None, limit=None):
    """The entries of the functions that run, the outermost first."""
    return _stack(f or sys._getframe(1), limit)


def format_stack(f=None, limit=None):
    """The texts of the functions that run."""
    return _stack(f or sys._getframe(1), limit).format()


def print_stack(f=None, limit=None, file=None):
    """Write the functions that run."""
    print_list(_stack(f or sys._getframe(1), limit), file)


def clear_frames(tb):
    """Forget the variables of the frames of a traceback, which hold none here."""
