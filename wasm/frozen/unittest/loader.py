"""Finding tests in classes, in modules and by their names."""

import sys

from . import case, suite


class _FailedTest(case.TestCase):
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        setattr(self, method_name, self._raise)
        super().__init__(method_name)

    def _raise(self):
        raise self._exception


def _compare(a, b):
    return (a > b) - (a < b)


def _matches(name, pattern):
    from fnmatch import fnmatchcase

    return fnmatchcase(name, pattern)


class TestLoader:
    """Makes suites of the tests that it finds."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_compare)
    "Compares two names of methods; None leaves them as they are."
    testNamePatterns = None
    suiteClass = suite.TestSuite
    "The class of the suites."

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"
            )
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """A suite of all tests of a module, or what its load_tests() makes of that."""
        tests = []
        for name in sorted(dir(module)):
            obj = getattr(module, name, None)
            if isinstance(obj, type) and issubclass(obj, case.TestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as exc:
                self.errors.append("Failed to call load_tests:\n" + repr(exc))
                return self.suiteClass([_FailedTest(module.__name__, exc)])
        return tests

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, a class, a method, or a function that gives tests."""
        parts = name.split(".")
        if module is None:
            left = list(parts)
            while left:
                try:
                    module = __import__(".".join(left), None, None, ("",))
                    break
                except ImportError as exc:
                    last = left.pop()
                    if not left:
                        self.errors.append("Failed to import test module: " + last)
                        return self.suiteClass([_FailedTest(last, exc)])
            parts = parts[len(left) :]
        obj = module
        parent = None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as exc:
                self.errors.append("Failed to access attribute:\n" + repr(exc))
                return self.suiteClass([_FailedTest(part, exc)])
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError("calling {} returned {}, not a test".format(obj, test))
        raise TypeError("don't know how to make test from: {}".format(obj))

    def loadTestsFromNames(self, names, module=None):
        """A suite of what several names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, in the order in which they run."""
        found = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                full = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
                patterns = self.testNamePatterns
                if patterns is None or any([_matches(full, pattern) for pattern in patterns]):
                    found.append(name)
        compare = self.sortTestMethodsUsing
        if compare is _compare:
            found.sort()
        elif compare:
            from functools import cmp_to_key

            found.sort(key=cmp_to_key(compare))
        return found

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite of the tests of all files in a folder, and in the packages in it, whose names fit the pattern."""
        import os

        top = top_level_dir or start_dir
        if top not in sys.path:
            sys.path.insert(0, top)
        tests = []
        for name in sorted(os.listdir(start_dir)):
            path = start_dir.rstrip("/") + "/" + name
            if os.path.isdir(path):
                if os.path.isfile(path + "/__init__.py"):
                    tests.append(self.discover(path, pattern, top))
            elif name.endswith(".py") and _matches(name, pattern):
                module = path[len(top) :].lstrip("/")[:-3].replace("/", ".")
                tests.append(self.loadTestsFromName(module))
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()
"The loader that is used when none is given."


def _loader(prefix, sortUsing, suiteClass=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing = sortUsing
    loader.testMethodPrefix = prefix
    if suiteClass:
        loader.suiteClass = suiteClass
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=_compare, testNamePatterns=None):
    """The names of the test methods of a class."""
    return _loader(prefix, sortUsing).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=_compare, suiteClass=suite.TestSuite):
    """A suite of the tests of a class."""
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=_compare, suiteClass=suite.TestSuite):
    """A suite of the tests of a module."""
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
