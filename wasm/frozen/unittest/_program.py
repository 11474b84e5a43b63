"""A program that runs the tests of a module."""

import sys

from . import loader, runner

_USAGE = """usage: python -m unittest [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]
"""


class TestProgram:
    """Runs the tests of a module, or those named in the arguments, and then exits unless told not to."""

    __module__ = "unittest.main"
    module = None
    verbosity = 1
    failfast = None
    catchbreak = None
    buffer = None
    progName = None
    warnings = None
    testNamePatterns = None

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader,
        exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
    ):  # fmt: skip
        if isinstance(module, str):
            name = module
            module = __import__(name)
            for part in name.split(".")[1:]:
                module = getattr(module, part)
        self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rsplit("/", 1)[-1] if argv else ""
        self.parseArgs(argv)
        self.runTests()

    def usageExit(self, msg=None):
        """Print how to call the program, and exit."""
        if msg:
            print(msg)
        print(_USAGE)
        sys.exit(2)

    def parseArgs(self, argv):
        """Take over options and the names of tests."""
        names = []
        patterns = []
        rest = list(argv[1:])
        while rest:
            word = rest.pop(0)
            if word in ("-v", "--verbose"):
                self.verbosity = 2
            elif word in ("-q", "--quiet"):
                self.verbosity = 0
            elif word in ("-f", "--failfast"):
                self.failfast = True
            elif word in ("-b", "--buffer"):
                self.buffer = True
            elif word == "--locals":
                self.tb_locals = True
            elif word in ("-c", "--catch"):
                self.catchbreak = True
            elif word.startswith("-k"):
                pattern = word[2:] or (rest.pop(0) if rest else "")
                patterns.append(pattern if "*" in pattern else "*" + pattern + "*")
            elif word.startswith("-"):
                self.usageExit()
            else:
                names.append(word)
        if patterns:
            self.testNamePatterns = patterns
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self):
        """Find the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run the tests, and exit when that was asked for."""
        chosen = self.testRunner or runner.TextTestRunner
        if isinstance(chosen, type):
            try:
                chosen = chosen(
                    verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings,
                    tb_locals=self.tb_locals,
                )  # fmt: skip
            except TypeError:
                chosen = chosen()
        self.result = chosen.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())

