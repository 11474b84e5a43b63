"""Running tests and writing what comes of them."""

import sys
import time

from . import result
from .case import _SubTest


class _WritelnDecorator:
    # A stream that can write a line.
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ("stream", "__getstate__"):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def write(self, text):
        return self.stream.write(text)

    def writeln(self, text=None):
        if text:
            self.stream.write(text)
        self.stream.write("\n")

    def flush(self):
        if hasattr(self.stream, "flush"):
            self.stream.flush()


class TextTestResult(result.TestResult):
    """A result that writes a character or a line for each test."""

    separator1 = "=" * 70
    "The line above a test that failed."
    separator2 = "-" * 70
    "The line above its traceback, and above the summary."

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        """The name of a test, and the first line of its docstring."""
        first = test.shortDescription()
        return str(test) + "\n" + first if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _status(self, test, status, character):
        if self.showAll:
            is_part = isinstance(test, _SubTest)
            if is_part or self._newline:
                if not self._newline:
                    self.stream.writeln()
                if is_part:
                    self.stream.write("  ")
                self.stream.write(self.getDescription(test) + " ... ")
            self.stream.writeln(status)
            self.stream.flush()
            self._newline = True
        elif self.dots:
            self.stream.write(character)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, "skipped " + repr(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, "unexpected success", "u")

    def printErrors(self):
        """Write all errors and failures with their tracebacks."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Write the tests of a list with their tracebacks."""
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(flavour + ": " + self.getDescription(test))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)
            self.stream.flush()


class TextTestRunner:
    """Runs tests, and writes how they go and a summary to a stream."""

    resultclass = TextTestResult
    "The class of the results."

    def __init__(
        self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
        warnings=None, *, tb_locals=False,
    ):  # fmt: skip
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or a suite, and return the result."""
        outcome = self._makeResult()
        outcome.failfast = self.failfast
        outcome.buffer = self.buffer
        outcome.tb_locals = self.tb_locals
        start = time.perf_counter()
        if self.warnings:
            import warnings

            with warnings.catch_warnings():
                warnings.simplefilter(self.warnings)
                self._run(test, outcome)
        else:
            self._run(test, outcome)
        seconds = time.perf_counter() - start
        outcome.printErrors()
        self._summary(outcome, seconds)
        return outcome

    def _run(self, test, outcome):
        start = getattr(outcome, "startTestRun", None)
        if start is not None:
            start()
        try:
            test(outcome)
        finally:
            stop = getattr(outcome, "stopTestRun", None)
            if stop is not None:
                stop()

    def _summary(self, outcome, seconds):
        stream = self.stream
        if hasattr(outcome, "separator2"):
            stream.writeln(outcome.separator2)
        n = outcome.testsRun
        stream.writeln("Ran %d test%s in %.3fs" % (n, "s" if n != 1 else "", seconds))
        stream.writeln()
        counts = []
        if outcome.wasSuccessful():
            stream.write("OK")
        else:
            stream.write("FAILED")
            counts.append(("failures", outcome.failures))
            counts.append(("errors", outcome.errors))
        for name in ("skipped", "expectedFailures", "unexpectedSuccesses"):
            title = {"expectedFailures": "expected failures", "unexpectedSuccesses": "unexpected successes"}
            counts.append((title.get(name, name), getattr(outcome, name, ())))
        told = ", ".join([name + "=" + str(len(tests)) for name, tests in counts if tests])
        stream.writeln(" (" + told + ")" if told else "")
        stream.flush()
