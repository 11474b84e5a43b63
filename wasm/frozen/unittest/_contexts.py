"""What assertRaises(), assertWarns() and assertLogs() are in a with statement."""

import sys


def _is_type(value, base):
    return isinstance(value, type) and issubclass(value, base)


class _Context:
    base = None
    base_text = ""

    def __init__(self, case, expected, regex):
        self.test_case = case
        self.expected = expected
        if isinstance(regex, (str, bytes)):
            import re

            regex = re.compile(regex)
        self.expected_regex = regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        expected = self.expected
        kinds = expected if isinstance(expected, tuple) else (expected,)
        if not all([_is_type(kind, self.base) for kind in kinds]):
            raise TypeError("%s() arg 1 must be %s" % (name, self.base_text))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function = args[0]
        try:
            self.obj_name = function.__name__
        except AttributeError:
            self.obj_name = str(function)
        with self:
            function(*args[1:], **kwargs)
        return None

    def expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


class Raises(_Context):
    base = BaseException
    base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        if kind is None:
            name = self.expected_name()
            self.fail("%s not raised by %s" % (name, self.obj_name) if self.obj_name else name + " not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = exc.with_traceback(None)
        regex = self.expected_regex
        if regex is not None and not regex.search(str(exc)):
            self.fail('"%s" does not match "%s"' % (regex.pattern, exc))
        return True


class Warns(_Context):
    base = Warning
    base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, exc, tb):
        self._manager.__exit__(kind, exc, tb)
        if kind is not None:
            return
        first = None
        for entry in self.warnings:
            warning = entry.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = entry.filename
            self.lineno = entry.lineno
            return
        if first is not None:
            self.fail('"%s" does not match "%s"' % (self.expected_regex.pattern, first))
        name = self.expected_name()
        self.fail("%s not triggered by %s" % (name, self.obj_name) if self.obj_name else name + " not triggered")


class Logs:
    def __init__(self, case, logger, level, none_expected):
        self.test_case = case
        self.logger_name = logger
        self.none_expected = none_expected
        import logging

        self.level = logging._checkLevel(level) if level else logging.INFO
        self.msg = None

    def __enter__(self):
        import logging

        name = self.logger_name
        self.logger = logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")
        records, output = [], []

        class Capturing(logging.Handler):
            def emit(self, record):
                records.append(record)
                output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(formatter)
        self.records = records
        self.output = output
        self.old = (logger.handlers, logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.none_expected else self

    def __exit__(self, kind, exc, tb):
        logger = self.logger
        logger.handlers, logger.propagate = self.old[0], self.old[2]
        logger.setLevel(self.old[1])
        if kind is not None:
            return False
        import logging

        if self.none_expected:
            if self.records:
                text = "Unexpected logs found: {!r}".format(self.output)
                raise self.test_case.failureException(text)
        elif not self.records:
            raise self.test_case.failureException(
                "no logs of level {} or higher triggered on {}".format(
                    logging.getLevelName(self.level), getattr(logger, "name", logger)
                )
            )
