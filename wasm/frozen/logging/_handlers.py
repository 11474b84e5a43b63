"""Where messages go, and which of them."""

__name__ = "logging"  # what is defined here is of the public module: in reprs and pickles

import logging
import sys
from logging._levels import _checkLevel, getLevelName, NOTSET, WARNING
from logging._records import _outside
from logging._formats import _default_formatter


class Filter:
    """Lets records pass of a logger and of those below it."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Whether the record passes."""
        name = self.name
        return not name or record.name == name or record.name.startswith(name + ".")


class Filterer:
    """What has filters: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Take a filter away."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Whether all filters let the record pass."""
        for f in self.filters:
            passes = f.filter(record) if hasattr(f, "filter") else f(record)
            if not passes:
                return False
        return True


_all_handlers = []  # for shutdown()


class Handler(Filterer):
    """Does something with records: a base."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self.lock = None
        _all_handlers.append(self)

    def get_name(self):
        """The name of the handler."""
        return self._name

    def set_name(self, name):
        """Name the handler."""
        self._name = name

    name = property(get_name, set_name)
    "The name of the handler."

    def createLock(self):
        """Nothing: there is one thread."""

    def acquire(self):
        """Nothing: there is one thread."""

    def release(self):
        """Nothing: there is one thread."""

    def setLevel(self, level):
        """Handle only records of that level or above."""
        self.level = _checkLevel(level)

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        """Handle a record; to be defined."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Handle a record if the filters let it pass."""
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def setFormatter(self, fmt):
        """Say how records become texts."""
        self.formatter = fmt

    def flush(self):
        """Write out what waits."""

    def close(self):
        """No longer needed."""
        if self in _all_handlers:
            _all_handlers.remove(self)

    def handleError(self, record):
        """Tell of an exception in emit()."""
        if logging.raiseExceptions and sys.stderr:
            import traceback

            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exc(None, sys.stderr)
            sys.stderr.write("Call stack:\n")
            traceback.print_stack(_outside(sys._getframe(1)), file=sys.stderr)
            sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes records to a stream, sys.stderr if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        """Write a record."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream; return the one before."""
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        import os

        filename = str(filename)
        self.baseFilename = filename if filename.startswith("/") else os.getcwd().rstrip("/") + "/" + filename
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        Handler.__init__(self)
        self.stream = None if delay else self._open()

    def _open(self):
        return open(self.baseFilename, self.mode)

    def close(self):
        if self.stream:
            self.flush()
            self.stream.close()
            self.stream = None
        super().close()

    def emit(self, record):
        if self.stream is None:
            self.stream = self._open()
        super().emit(record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class NullHandler(Handler):
    """Does nothing with records."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _StderrHandler(StreamHandler):
    # Writes to what is sys.stderr at the time.
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING)
"Handles what no other handler does: it writes to sys.stderr."
