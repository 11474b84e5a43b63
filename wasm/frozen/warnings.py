"""Warnings: telling the user of something without ending the program."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings",
]  # fmt: skip

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

# (action, pattern of the message, category, pattern of the module, line), the first that fits counts.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
"What happens to warnings; the first entry that fits counts."
_defaultaction = "default"
_onceregistry = {}
_registry = {}  # what was shown, by file


class WarningMessage:
    """A warning as it was shown: the message, its category and where it came from."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line,
        )  # fmt: skip


def formatwarning(message, category, filename, lineno, line=None):
    """The text that is shown of a warning: a line, and the line of the source."""
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line is None:
        import linecache

        line = linecache.getline(filename, lineno)
    line = line.strip() if line else ""
    return text + "  " + line + "\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a stream, sys.stderr if none is given."""
    if file is None:
        file = sys.stderr
        if file is None:
            return
    file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning
_log = None


def _is_warning(category):
    return isinstance(category, type) and issubclass(category, Warning)


def _pattern(text, ignores_case):
    if not text:
        return None
    import re

    return re.compile(text, re.I if ignores_case else 0)


def _check(holds, message):
    # What an assert would do: there are none in frozen modules.
    if not holds:
        raise AssertionError(message)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what happens to warnings whose message, category, module and line fit."""
    _check(action in _ACTIONS, "invalid action: %r" % (action,))
    _check(isinstance(message, str), "message must be a string")
    _check(isinstance(category, type), "category must be a class")
    _check(issubclass(category, Warning), "category must be a Warning subclass")
    _check(isinstance(module, str), "module must be a string")
    _check(isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0")
    _add((action, _pattern(message, True), category, _pattern(module, False), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what happens to warnings of a category."""
    _check(action in _ACTIONS, "invalid action: %r" % (action,))
    _check(isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0")
    _add((action, None, category, None, lineno), append)


def _add(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        try:
            filters.remove(entry)
        except ValueError:
            pass
        filters.insert(0, entry)
    _registry.clear()


def resetwarnings():
    """Forget all filters, so that every warning has the default action."""
    filters[:] = []
    _registry.clear()


def warn(message, category=None, stacklevel=1, source=None):
    """Show a warning, or raise it, as the filters say; stacklevel 2 tells the place of the caller."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not _is_warning(category):
        raise TypeError("category must be a Warning subclass, not '{}'".format(type(category).__name__))
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:
        warn_explicit(message, category, "sys", 1, "sys")
        return
    module = frame.f_globals.get("__name__", "<string>")
    warn_explicit(message, category, frame.f_code.co_filename, frame.f_lineno, module)


def _fits(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Show a warning, or raise it, as the filters say, for a place that is given."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = _registry.setdefault(filename, {})
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _defaultaction
    for chosen, text_pattern, kind, module_pattern, line in filters:
        if (
            _fits(text_pattern, text) and issubclass(category, kind) and _fits(module_pattern, module)
            and (line == 0 or line == lineno)
        ):  # fmt: skip
            action = chosen
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = True
        if _onceregistry.get((text, category)):
            return
        _onceregistry[text, category] = True
    elif action == "module":
        registry[key] = True
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = True
    elif action == "default":
        registry[key] = True
    elif action != "always":
        raise RuntimeError("Unrecognized action (%r) in warnings.filters" % (action,))
    if _log is not None and showwarning is _original_showwarning:
        _log.append(WarningMessage(message, category, filename, lineno, None, None, source))
    else:
        showwarning(message, category, filename, lineno)


class catch_warnings:
    """Keeps filters as they are for the time of a block; with record=True, warnings go into the list that it gives."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"

    def __enter__(self):
        global _log, showwarning
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._kept = (list(filters), showwarning, _log)
        _registry.clear()
        log = None
        if self._record:
            log = []
            _log = log
            showwarning = _original_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _log, showwarning
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:], showwarning, _log = self._kept
        _registry.clear()
