"""Tests of programs: cases with assertions, suites of them, and a runner that reports what happened."""

from .result import TestResult
from .case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure,
    skip, skipIf, skipUnless,
)  # fmt: skip
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite
from .runner import TextTestResult, TextTestRunner
from .async_case import IsolatedAsyncioTestCase
from ._program import TestProgram

main = TestProgram

__all__ = [
    "IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
    "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult", "removeHandler",
    "addModuleCleanup", "getTestCaseNames", "makeSuite", "findTestCases", "doModuleCleanups", "enterModuleContext",
]  # fmt: skip

_TextTestResult = TextTestResult


def installHandler():
    """Let the first interrupt end the tests after the current one: here an interrupt ends them at once."""


def removeHandler(method=None):
    """Undo installHandler(); decorates a test as well."""
    return method


def registerResult(result):
    """Let an interrupt stop this result."""


def removeResult(result):
    """Undo registerResult(); True when it was registered."""
    return False
