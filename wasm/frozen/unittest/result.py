"""What tests came to."""

import io
import sys

from . import util

_STDOUT = "\nStdout:\n%s"
_STDERR = "\nStderr:\n%s"


def is_own(tb):
    """Whether an entry of a traceback is in this package."""
    return tb.tb_frame.f_code.co_filename.startswith("unittest/")


class TestResult:
    """Keeps what was reported of tests: failures, errors, skipped ones, and how many ran."""

    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._previousTestClass = None
        self._testRunEntered = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Write what went wrong; a result that writes does it."""

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                self._stdout_buffer = io.StringIO()
                self._stderr_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Before the first test."""

    def stopTest(self, test):
        """A test is over."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer or self._stdout_buffer is None:
            return
        if self._mirrorOutput:
            for text, stream, title in (
                (self._stdout_buffer.getvalue(), self._original_stdout, _STDOUT),
                (self._stderr_buffer.getvalue(), self._original_stderr, _STDERR),
            ):
                if text:
                    stream.write(title % (text if text.endswith("\n") else text + "\n"))
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        self._stdout_buffer = None
        self._stderr_buffer = None

    def stopTestRun(self):
        """After the last test."""

    def _stop_if_fast(self):
        if getattr(self, "failfast", False):
            self.stop()

    def addError(self, test, err):
        """A test raised something that is no failure."""
        self._stop_if_fast()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        """A test failed."""
        self._stop_if_fast()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A part of a test ended; err is None when it did well."""
        if err is not None:
            self._stop_if_fast()
            errors = self.failures if issubclass(err[0], test.failureException) else self.errors
            errors.append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        """A test did well."""

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as it should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """A test did well that should fail."""
        self._stop_if_fast()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        """Whether nothing went wrong so far."""
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """Let no further test begin."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        import traceback

        kind, value, tb = err
        self._clean(value, getattr(test, "failureException", None) or ())
        told = traceback.TracebackException(kind, value, value.__traceback__, capture_locals=self.tb_locals, compact=True)
        lines = list(told.format())
        if self.buffer:
            for stream, title in ((sys.stdout, _STDOUT), (sys.stderr, _STDERR)):
                text = stream.getvalue() if hasattr(stream, "getvalue") else ""
                if text:
                    lines.append(title % (text if text.endswith("\n") else text + "\n"))
        return "".join(lines)

    def _clean(self, value, failure):
        # The entries of this package say nothing of the test: those that called it, and those of assertions.
        seen = []
        waiting = [value]
        while waiting:
            exc = waiting.pop()
            if exc is None or any([exc is other for other in seen]) or len(seen) > 100:
                continue
            tb = exc.__traceback__
            while tb is not None and is_own(tb):
                tb = tb.tb_next
            if not seen and isinstance(value, failure):
                _without_end(tb)
            exc.__traceback__ = tb
            seen.append(exc)
            waiting.append(exc.__cause__)
            waiting.append(exc.__context__)

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            util.strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures),
        )  # fmt: skip


def _without_end(tb):
    while tb is not None and tb.tb_next is not None:
        if is_own(tb.tb_next):
            tb.tb_next = None
        tb = tb.tb_next
