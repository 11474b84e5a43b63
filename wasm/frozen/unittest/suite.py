"""Suites of tests, and what is set up once for a class or a module."""

import sys

from . import case, util


class BaseTestSuite:
    """Tests that run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (util.strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests there are, those of inner suites included."""
        n = self._removed_tests
        for test in self:
            if test:
                n += test.countTestCases()
        return n

    def addTest(self, test):
        """Append a test or a suite."""
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Append all tests of an iterable."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests, until the result says that it is enough."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without a result: what they raise goes on."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests that run one after the other, with what their classes and modules set up once."""

    def run(self, result, debug=False):
        """Run the tests, until the result says that it is enough."""
        is_outermost = not getattr(result, "_testRunEntered", False)
        if is_outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_single(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if is_outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without a result: what they raise goes on."""
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        before = getattr(result, "_previousTestClass", None)
        cls = test.__class__
        if cls is before or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        failed = False
        try:
            cls._classSetupFailed = False
        except (TypeError, AttributeError):
            pass
        name = util.strclass(cls)
        if hasattr(cls, "setUpClass"):
            _redirect(result, "_setupStdout")
            try:
                cls.setUpClass()
            except Exception:
                if isinstance(result, _DebugResult):
                    raise
                failed = True
                try:
                    cls._classSetupFailed = True
                except (TypeError, AttributeError):
                    pass
                _fixture_failed(result, "setUpClass", name, sys.exc_info())
            finally:
                _redirect(result, "_restoreStdout")
            if failed:
                self._class_cleanups(cls, result, "setUpClass")

    def _class_cleanups(self, cls, result, fixture):
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                if isinstance(result, _DebugResult):
                    raise info[1]
                _fixture_failed(result, fixture, util.strclass(cls), info)

    def _tearDownPreviousClass(self, test, result):
        before = getattr(result, "_previousTestClass", None)
        if before is None or test.__class__ is before:
            return
        if getattr(before, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(before, "__unittest_skip__", False):
            return
        _redirect(result, "_setupStdout")
        try:
            if hasattr(before, "tearDownClass"):
                try:
                    before.tearDownClass()
                except Exception:
                    if isinstance(result, _DebugResult):
                        raise
                    _fixture_failed(result, "tearDownClass", util.strclass(before), sys.exc_info())
            self._class_cleanups(before, result, "tearDownClass")
        finally:
            _redirect(result, "_restoreStdout")

    def _handleModuleFixture(self, test, result):
        before = getattr(result, "_previousTestClass", None)
        module = test.__class__.__module__
        if before is not None and before.__module__ == module:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        function = getattr(_module(module), "setUpModule", None)
        if function is not None:
            _redirect(result, "_setupStdout")
            try:
                function()
            except Exception:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                _fixture_failed(result, "setUpModule", module, sys.exc_info())
                self._module_cleanups(result, "setUpModule", module)
            finally:
                _redirect(result, "_restoreStdout")

    def _module_cleanups(self, result, fixture, module):
        try:
            case.doModuleCleanups()
        except Exception:
            if isinstance(result, _DebugResult):
                raise
            _fixture_failed(result, fixture, module, sys.exc_info())

    def _handleModuleTearDown(self, result):
        before = getattr(result, "_previousTestClass", None)
        if before is None or getattr(result, "_moduleSetUpFailed", False):
            return
        module = before.__module__
        function = getattr(_module(module), "tearDownModule", None)
        _redirect(result, "_setupStdout")
        try:
            if function is not None:
                try:
                    function()
                except Exception:
                    if isinstance(result, _DebugResult):
                        raise
                    _fixture_failed(result, "tearDownModule", module, sys.exc_info())
            self._module_cleanups(result, "tearDownModule", module)
        finally:
            _redirect(result, "_restoreStdout")


def _module(name):
    if name == "__main__":
        import __main__

        return __main__
    return sys.modules.get(name)


def _redirect(result, name):
    method = getattr(result, name, None)
    if method is not None:
        method()


def _fixture_failed(result, fixture, parent, info):
    error = _ErrorHolder(fixture + " (" + parent + ")")
    if isinstance(info[1], case.SkipTest):
        result.addSkip(error, str(info[1]))
    else:
        result.addError(error, info)


class _ErrorHolder:
    # Stands for a test where something failed outside of one.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_single(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
