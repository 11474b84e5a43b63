"""A test case: what it checks and how that is told."""

import sys
from . import result, util
from ._checks import Checks as _Checks
from unittest._skipping import _add_skip, expectedFailure, _marked, skip, skipIf, SkipTest, skipUnless
from unittest._module_cleanups import _enter, _module_cleanups, addModuleCleanup, doModuleCleanups, enterModuleContext


class _ShouldStop(Exception):
    pass


class _Outcome:
    def __init__(self, outcome=None):
        self.expecting_failure = False
        self.result = outcome
        self.result_supports_subtests = hasattr(outcome, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def run(self, test, function, *args, part=False):
        """Calls a part of a test, and reports what it raises."""
        before = self.success
        self.success = True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as exc:
            self.success = False
            _add_skip(self.result, test, str(exc))
        except _ShouldStop:
            self.success = False
        except Exception as exc:
            self.failed(test, (type(exc), exc, exc.__traceback__), part)
        except BaseException as exc:
            if isinstance(exc, (SystemExit, GeneratorExit)) or type(exc).__name__ == "CancelledError":
                self.failed(test, (type(exc), exc, exc.__traceback__), part)
            else:
                raise
        finally:
            self.success = self.success and before

    def failed(self, test, info, part):
        if self.expecting_failure:
            self.expectedFailure = info
            self.success = False
            return
        self.success = False
        if part:
            self.result.addSubTest(test.test_case, test, info)
        elif issubclass(info[0], test.failureException):
            self.result.addFailure(test, info)
        else:
            self.result.addError(test, info)


class TestCase(_Checks):
    """A test, or several that share what is set up: each method whose name begins with test is one."""

    failureException = AssertionError
    "What a failed assertion raises."
    longMessage = True
    "Whether a message of the program's own comes after the ordinary one, not in its place."
    maxDiff = 80 * 8
    "How many characters of a difference are shown; None for all."
    _diffThreshold = 2**16
    _classSetupFailed = False
    tearDown_exceptions = []
    "What the cleanups of the class raised."

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = getattr(method, "__doc__", None)
        elif methodName != "runTest":
            raise ValueError("no such test method in " + str(self.__class__) + ": " + methodName)
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        self.addTypeEqualityFunc(list, "assertListEqual")
        self.addTypeEqualityFunc(tuple, "assertTupleEqual")
        self.addTypeEqualityFunc(set, "assertSetEqual")
        self.addTypeEqualityFunc(frozenset, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    def addTypeEqualityFunc(self, typeobj, function):
        """Let assertEqual() of two values of a type call a function."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, *args, **kwargs):
        """Register a function to be called after tearDown(), last first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager, which is left after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, *args, **kwargs):
        """Register a function to be called after tearDownClass()."""
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager, which is left after the tests of the class."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Call what was registered for the end of the class."""
        cls.tearDown_exceptions = []
        waiting = cls.__dict__.get("_class_cleanups", ())
        while waiting:
            function, args, kwargs = waiting.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def setUp(self):
        """Before each test."""

    def tearDown(self):
        """After each test that was set up."""

    @classmethod
    def setUpClass(cls):
        """Before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """After the tests of the class."""

    def countTestCases(self):
        """One."""
        return 1

    def defaultTestResult(self):
        """The result that is used when run() is given none."""
        return result.TestResult()

    def shortDescription(self):
        """The first line of the docstring of the test, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """The name of the test with its class and module."""
        return util.strclass(self.__class__) + "." + self._testMethodName

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return name + " (" + util.strclass(self.__class__) + "." + name + ")"

    def __repr__(self):
        return "<" + util.strclass(self.__class__) + " testMethod=" + self._testMethodName + ">"

    def subTest(self, msg=None, **params):
        """A context in which a failure is told with these parameters, and does not end the test."""
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        self._returned(method, method())

    def _returned(self, method, value):
        if value is not None:
            import warnings

            warnings.warn(
                "It is deprecated to return a value that is not None from a test case (" + repr(method) + ")",
                DeprecationWarning, stacklevel=3,
            )  # fmt: skip

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, args, kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test, and report it to the result."""
        stop = None
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            stop = getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or _marked(method, "__unittest_skip__"):
                reason = getattr(self.__class__, "__unittest_skip_why__", "")
                _add_skip(result, self, reason or _marked(method, "__unittest_skip_why__") or "")
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False)
            expecting = expecting or _marked(method, "__unittest_expecting_failure__")
            outcome = _Outcome(result)
            self._outcome = outcome
            try:
                outcome.run(self, self._callSetUp)
                if outcome.success:
                    outcome.expecting_failure = expecting
                    outcome.run(self, self._callTestMethod, method)
                    outcome.expecting_failure = False
                    outcome.run(self, self._callTearDown)
                self.doCleanups()
                if expecting and outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                elif outcome.success:
                    if expecting:
                        result.addUnexpectedSuccess(self)
                    else:
                        result.addSuccess(self)
                return result
            finally:
                outcome.expectedFailure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def doCleanups(self):
        """Call what was registered by addCleanup(), last first; whether all did well."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, self._callCleanup, function, args, kwargs)
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without a result: what it raises goes on."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or _marked(method, "__unittest_skip__"):
            reason = getattr(self.__class__, "__unittest_skip_why__", "")
            raise SkipTest(reason or _marked(method, "__unittest_skip_why__") or "")
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, args, kwargs)

    def skipTest(self, reason):
        """Skip this test from here on."""
        raise SkipTest(reason)


class FunctionTestCase(TestCase):
    """A test made of a function, with functions that set up and tear down."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        """Call the function."""
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        return isinstance(other, self.__class__) and self._testFunc == other._testFunc

    def __hash__(self):
        return hash((type(self), self._testFunc))

    def __str__(self):
        return util.strclass(self.__class__) + " (" + self._testFunc.__name__ + ")"

    def __repr__(self):
        return "<" + util.strclass(self.__class__) + " tec=" + str(self._testFunc) + ">"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None


_NO_MESSAGE = object()


class _SubTest(TestCase):
    # A part of a test, as it is told.
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _NO_MESSAGE:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join(["{}={!r}".format(k, v) for k, v in self.params.items()])))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case = case
        self.msg = msg
        self.params = params

    def __enter__(self):
        case = self.case
        self.outer = case._subtest
        self.counts = case._outcome is not None and case._outcome.result_supports_subtests
        if not self.counts:
            return
        params = {}
        if self.outer is not None:
            params.update(self.outer.params)
        for name in self.params:  # of a nested one these come first
            params.pop(name, None)
        merged = dict(self.params)
        merged.update(params)
        case._subtest = _SubTest(case, _NO_MESSAGE if self.msg is None else self.msg, merged)
        self.before = case._outcome.success
        case._outcome.success = True

    def __exit__(self, kind, exc, tb):
        case = self.case
        if not self.counts:
            return False
        outcome = case._outcome
        subtest = case._subtest
        case._subtest = self.outer
        handled = True
        if kind is None:
            if outcome.success:
                outcome.result.addSubTest(case, subtest, None)
        elif issubclass(kind, SkipTest):
            outcome.success = False
            _add_skip(outcome.result, subtest, str(exc))
        elif issubclass(kind, _ShouldStop):
            outcome.success = False
        elif issubclass(kind, Exception):
            outcome.failed(subtest, (kind, exc, tb), True)
        else:
            handled = False
        failed = not outcome.success
        outcome.success = outcome.success and self.before
        if handled and failed:
            if getattr(outcome.result, "failfast", False) or outcome.expectedFailure is not None:
                raise _ShouldStop
        return handled
