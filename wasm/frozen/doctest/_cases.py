"""Docstrings as test cases of unittest."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

import io
from doctest._flags import REPORTING_FLAGS
from doctest._examples import DocTestParser
from doctest._finder import DocTestFinder, _module
from doctest._runner import DocTestRunner

_report_flags = 0


def set_unittest_reportflags(flags):
    """Set how failures of suites are reported; return what it was."""
    global _report_flags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    before, _report_flags = _report_flags, flags
    return before


def _case_class():
    import unittest

    class DocTestCase(unittest.TestCase):
        """A test that runs the examples of a docstring."""

        def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
            super().__init__()
            self._dt_optionflags = optionflags
            self._dt_checker = checker
            self._dt_test = test
            self._dt_globs = test.globs.copy()
            self._dt_setUp = setUp
            self._dt_tearDown = tearDown

        def setUp(self):
            if self._dt_setUp is not None:
                self._dt_setUp(self._dt_test)

        def tearDown(self):
            if self._dt_tearDown is not None:
                self._dt_tearDown(self._dt_test)
            self._dt_test.globs.clear()
            self._dt_test.globs.update(self._dt_globs)

        def runTest(self):
            test = self._dt_test
            told = io.StringIO()
            flags = self._dt_optionflags
            if not flags & REPORTING_FLAGS:
                flags |= _report_flags
            runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
            runner.DIVIDER = "-" * 70
            failures = runner.run(test, out=told.write, clear_globs=False)[0]
            if failures:
                lineno = "unknown line number" if test.lineno is None else str(test.lineno)
                raise self.failureException(
                    'Failed doctest test for %s\n  File "%s", line %s, in %s\n\n%s'
                    % (test.name, test.filename, lineno, test.name.split(".")[-1], told.getvalue())
                )

        def id(self):
            return self._dt_test.name

        def __repr__(self):
            parts = self._dt_test.name.split(".")
            return "%s (%s)" % (parts[-1], ".".join(parts[:-1]))

        __str__ = __repr__

        def shortDescription(self):
            return "Doctest: " + self._dt_test.name

    return DocTestCase


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """A suite of the tests of a module."""
    import unittest

    if module is None or isinstance(module, str):
        module = _module(module or "__main__") or __import__(module)
    case = _case_class()
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(case(test, **options))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=None, encoding=None, **options):
    """A suite of the tests of text files."""
    import unittest

    case = _case_class()
    suite = unittest.TestSuite()
    for path in paths:
        with open(path) as file:
            text = file.read()
        name = path.rsplit("/", 1)[-1]
        suite.addTest(case((parser or DocTestParser()).get_doctest(text, globs or {}, name, path, 0), **options))
    return suite
