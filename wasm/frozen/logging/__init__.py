"""Messages of a program, with levels, that go through a tree of loggers to handlers."""

import sys
import time
from logging._levels import (
    addLevelName, _checkLevel, CRITICAL, DEBUG, ERROR, FATAL, getLevelName, getLevelNamesMapping, INFO, NOTSET, WARN,
    WARNING,
)
from logging._records import getLogRecordFactory, LogRecord, makeLogRecord, setLogRecordFactory
from logging._formats import (
    BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, _STYLES,
)
from logging._handlers import FileHandler, Filter, Filterer, Handler, _all_handlers, lastResort, NullHandler, StreamHandler
from logging._loggers import (
    getLogger, getLoggerClass, Logger, LoggerAdapter, Manager, PlaceHolder, root, RootLogger, setLoggerClass,
)

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
    "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
    "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception",
    "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass",
    "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
    "getLevelNamesMapping",
]  # fmt: skip
raiseExceptions = True
logThreads = True
logProcesses = True
logMultiprocessing = True
logAsyncioTasks = True


def basicConfig(**kwargs):
    """Give the root logger a handler, if it has none: a file or a stream, with a format and a level."""
    force = kwargs.pop("force", False)
    encoding = kwargs.pop("encoding", None)
    errors = kwargs.pop("errors", "backslashreplace")
    if force:
        for handler in list(root.handlers):
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
        filename = kwargs.pop("filename", None)
        mode = kwargs.pop("filemode", "a")
        if filename:
            handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
        else:
            handlers = [StreamHandler(kwargs.pop("stream", None))]
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    date_format = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(["%", "{", "$"]))
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), date_format, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


def _root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Log a message at level DEBUG with the root logger."""
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log a message at level INFO with the root logger."""
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log a message at level WARNING with the root logger."""
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """The old name of warning()."""
    import warnings

    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log a message at level ERROR with the root logger."""
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log a message at level ERROR with the root logger, with the exception that is handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Log a message at level CRITICAL with the root logger."""
    _root().critical(msg, *args, **kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    """Log a message at a level with the root logger."""
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Handle no messages of that level or below, whatever the loggers say."""
    root.manager.disable = _checkLevel(level)


def shutdown(handlerList=None):
    """Write out what waits, and close all handlers."""
    for handler in reversed(list(handlerList if handlerList is not None else _all_handlers)):
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass


_showwarning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    import warnings

    if file is not None:
        _showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning("%s" % warnings.formatwarning(message, category, filename, lineno, line))


def captureWarnings(capture):
    """Log what is warned of, or no longer."""
    global _showwarning
    import warnings

    if capture and _showwarning is None:
        _showwarning = warnings.showwarning
        warnings.showwarning = _log_warning
    elif not capture and _showwarning is not None:
        warnings.showwarning = _showwarning
        _showwarning = None
