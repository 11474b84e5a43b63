"""Runs examples."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

import io
import sys
from doctest._flags import FAIL_FAST, IGNORE_EXCEPTION_DETAIL, REPORT_ONLY_FIRST_FAILURE, SKIP, TestResults
from doctest._examples import _indent
from doctest._checker import OutputChecker, _without_detail


class DocTestRunner:
    """Runs tests, and reports what fails."""

    DIVIDER = "*" * 70
    "The line above each failure."

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        """An example is about to run."""
        if self._verbose:
            wanted = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + wanted)

    def report_success(self, out, test, example, got):
        """An example did well."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example printed something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised something else."""
        out(self._header(test, example) + "Exception raised:\n" + _indent(_traceback(exc_info)))

    def _header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            known = test.lineno is not None and example.lineno is not None
            lineno = test.lineno + example.lineno + 1 if known else "?"
            lines.append('File "%s", line %s, in %s' % (test.filename, lineno, test.name))
        else:
            lines.append("Line %s, in %s" % (example.lineno + 1, test.name))
        lines.append("Failed example:")
        lines.append(_indent(example.source))
        return "\n".join(lines)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test, and return how many failed and how many ran."""
        import linecache

        self.test = test
        stdout = sys.stdout
        if out is None:
            out = stdout.write
        argv = list(sys.argv)
        names = []
        try:
            return self._run(test, out, linecache, names)
        finally:
            sys.stdout = stdout
            for name in names:
                linecache.cache.pop(name, None)
            if argv != sys.argv:
                sys.argv[:] = argv
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out, linecache, names):
        failures = tries = 0
        flags = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = bool(self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0)
            self.optionflags = flags
            for flag, is_set in example.options.items():
                if is_set:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            filename = "<doctest %s[%d]>" % (test.name, number)
            names.append(filename)
            linecache.cache[filename] = (len(example.source), None, example.source.splitlines(True), filename)
            exc = None
            sys.stdout = captured = io.StringIO()
            try:
                exec(compile(example.source, filename, "single"), test.globs)
            except KeyboardInterrupt:
                raise
            except Exception as raised:
                exc = raised
            except BaseException as raised:
                if type(raised).__name__ == "BudgetExceeded":
                    raise
                exc = raised
            got = captured.getvalue()
            if got and not got.endswith("\n"):
                got += "\n"
            verdict = self._verdict(example, got, exc)
            if exc is not None and verdict is not None and not quiet:
                got += _traceback((type(exc), exc, exc.__traceback__))
            if verdict:
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if verdict is None:
                        info = (type(exc), exc, exc.__traceback__)
                        self.report_unexpected_exception(out, test, example, info)
                    else:
                        self.report_failure(out, test, example, got)
                failures += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = flags
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = (before[0] + failures, before[1] + tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def _verdict(self, example, got, exc):
        # True for a success, False for a failure, None for an exception that nobody expects.
        check = self._checker.check_output
        if exc is None:
            return check(example.want, got, self.optionflags)
        if example.exc_msg is None:
            return None
        import traceback

        message = traceback.format_exception_only(type(exc), exc)[-1]
        if check(example.exc_msg, message, self.optionflags):
            return True
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return check(_without_detail(example.exc_msg), _without_detail(message), self.optionflags)
        return False

    def summarize(self, verbose=None):
        """Print how all tests went, and return how many failed and how many ran."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        total = total_failed = 0
        for name, (f, t) in self._name2ft.items():
            total += t
            total_failed += f
            if t == 0:
                empty.append(name)
            elif f == 0:
                passed.append((name, t))
            else:
                failed.append((name, f, t))
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                for name in sorted(empty):
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, t in sorted(passed):
                    print(" %3d tests in %s" % (t, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, f, t in sorted(failed):
                print(" %3d of %3d in %s" % (f, t, name))
        if verbose:
            print(total, "tests in", len(self._name2ft), "items.")
            print(total - total_failed, "passed and", total_failed, "failed.")
        if total_failed:
            print("***Test Failed***", total_failed, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(total_failed, total)

    def merge(self, other):
        """Count what another runner ran as well."""
        for name, (f, t) in other._name2ft.items():
            before = self._name2ft.get(name, (0, 0))
            self._name2ft[name] = (before[0] + f, before[1] + t)


def _traceback(exc_info):
    # From the example on; what runs it is of no interest.
    import traceback

    tb = exc_info[2]
    while tb is not None and tb.tb_frame.f_code.co_filename == "doctest/_runner.py":
        tb = tb.tb_next
    return "".join(traceback.format_exception(exc_info[0], exc_info[1], tb))


class DocTestFailure(Exception):
    """An example printed something else than it should."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised something that it should not."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Runs tests, and raises at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Raise UnexpectedException."""
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        """Raise DocTestFailure."""
        raise DocTestFailure(test, example, got)
