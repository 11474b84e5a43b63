"""Runs the examples of docstrings, and compares what they print with what is written below them."""

import io
import sys
from collections import namedtuple as _namedtuple

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
    "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser",
    "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner",
    "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags",
    "script_from_examples", "testsource",
]  # fmt: skip

TestResults = _namedtuple("TestResults", "failed attempted")
"How many examples failed, and how many ran."
OPTIONFLAGS_BY_NAME = {}
"All flags by their names."


def register_optionflag(name):
    """The flag of that name, a new one if there is none."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
"True is not taken for 1."
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
"<BLANKLINE> stands for itself."
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
"All white space is alike."
ELLIPSIS = register_optionflag("ELLIPSIS")
"... stands for any text."
SKIP = register_optionflag("SKIP")
"The example does not run."
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
"Only the type of an exception counts."
COMPARISON_FLAGS = 0b111111
"The flags that say what is the same."
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
"Differences are shown as a unified diff."
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
"Differences are shown as a context diff."
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
"Differences are shown line by line."
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
"Only the first failure of a docstring is shown."
FAIL_FAST = register_optionflag("FAIL_FAST")
"The first failure ends the docstring."
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
"The flags that say how failures are shown."

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_TRACEBACKS = ("Traceback (most recent call last):", "Traceback (innermost last):")


class Example:
    """A piece of source, and what it should print or raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _items(self):
        return (self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._items() == other._items()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        n = len(self.examples)
        shown = "no examples" if n == 0 else "1 example" if n == 1 else "%d examples" % n
        return "<%s %s from %s:%s (%s)>" % (self.__class__.__name__, self.name, self.filename, self.lineno, shown)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.examples == other.examples

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def _key(self):
        return (self.name, self.filename or "", self.lineno or 0)

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._key() < other._key()


def _is_blank_or_comment(source):
    text = source.strip(" ")
    return not text or (text[0] == "#" and "\n" not in text.rstrip("\n")) or text == "\n"


def _indentation(line):
    return len(line) - len(line.lstrip(" "))


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """The examples, and the texts between them."""
        lines = (string.expandtabs() if "\t" in string else string).split("\n")
        indents = [_indentation(line) for line in lines if line.strip()]
        least = min(indents) if indents else 0
        if least:
            lines = [line[least:] for line in lines]
        output = []
        text = []
        at = 0
        while at < len(lines):
            line = lines[at]
            indent = _indentation(line)
            if not line.startswith(">>>", indent):
                text.append(line + "\n" if at < len(lines) - 1 else line)
                at += 1
                continue
            output.append("".join(text))
            text = []
            first = at
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                at += 1
            source_lines = lines[first:at]
            begin = at
            while at < len(lines) and lines[at].strip(" ") and not lines[at].lstrip(" ").startswith(">>>"):
                at += 1
            example = self._example(source_lines, lines[begin:at], indent, name, first)
            if example is not None:
                output.append(example)
        output.append("".join(text))
        return output

    def _example(self, source_lines, want_lines, indent, name, lineno):
        margin = " " * indent
        for i, line in enumerate(source_lines):
            if i and not line.startswith(margin + "."):
                self._inconsistent(lineno + i - 1, name, line)
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(
                    "line %r of the docstring for %s lacks blank after %s: %r"
                    % (lineno + i + 1, name, line[indent : indent + 3], line)
                )
        source = "\n".join([line[indent + 4 :] for line in source_lines])
        for i, line in enumerate(want_lines):
            if not line.startswith(margin):
                self._inconsistent(lineno + len(source_lines) + i, name, line)
        want = "\n".join([line[indent:] for line in want_lines])
        options = self._options(source, name, lineno)
        if _is_blank_or_comment(source):
            return None
        return Example(source, want, self._message(want), lineno, indent, options)

    def _inconsistent(self, lineno, name, line):
        raise ValueError(
            "line %r of the docstring for %s has inconsistent leading whitespace: %r" % (lineno + 1, name, line)
        )

    def _message(self, want):
        lines = want.split("\n")
        if lines[0].rstrip() not in _TRACEBACKS:
            return None
        for i in range(1, len(lines)):
            if lines[i][:1].isalpha() or lines[i][:1].isdigit() or lines[i][:1] == "_":
                return "\n".join(lines[i:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split("\n"):
            at = line.rfind("#")
            if at < 0:
                continue
            comment = line[at + 1 :].lstrip()
            if not comment.startswith("doctest:") or "'" in comment or '"' in comment:
                continue
            for word in comment[8:].replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        "line %r of the doctest for %s has an invalid option: %r" % (lineno + 1, name, word)
                    )
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        if options and _is_blank_or_comment(source):
            raise ValueError(
                "line %r of the doctest for %s has an option directive on a line with no example: %r"
                % (lineno, name, source)
            )
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


def _function():
    pass


class _Class:
    def method(self):
        pass


def _generator():
    yield


_ROUTINES = (type(_function), type(_generator), type(len), type(_Class().method), type(lambda: _function))


def _is_routine(obj):
    return isinstance(obj, _ROUTINES) or type(obj).__name__ in ("closure", "function", "method", "generator", "builtin_function_or_method")


def _place(obj):
    import _mpk

    try:
        return _mpk.place(obj)
    except Exception:
        return None


class DocTestFinder:
    """Finds the docstrings of a thing and of what it contains, and the examples in them."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = parser or DocTestParser()
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object, sorted by their names."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(
                    "DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),)
                )
        if module is False:
            module = None
        elif module is None:
            if isinstance(obj, type(sys)):
                module = obj
            else:
                module = _module(getattr(obj, "__module__", None) or "__main__")
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if "__name__" not in globs:
            globs["__name__"] = "__main__"
        tests = []
        self._find(tests, obj, name, module, globs, [])
        tests.sort(key=DocTest._key)
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if isinstance(obj, property):
            return True
        named = getattr(obj, "__module__", None)
        if named is not None:
            return named == module.__name__
        place = _place(obj)
        if place is None:
            return False
        file = getattr(module, "__file__", None)
        if file is not None:
            return place[0] == file
        return all([getattr(other, "__file__", None) != place[0] for other in sys.modules.values()])

    def _find(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if any([obj is other for other in seen]):
            return
        seen.append(obj)
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, type(sys)):
            for key, value in list(obj.__dict__.items()):
                if (_is_routine(value) or isinstance(value, type)) and self._from_module(module, value):
                    self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError("DocTestFinder.find: __test__ keys must be strings: %r" % (type(key),))
                if not (_is_routine(value) or isinstance(value, (type, type(sys), str))):
                    raise ValueError(
                        "DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: %r"
                        % (type(value),)
                    )
                self._find(tests, value, "%s.__test__.%s" % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = getattr(value, "__func__", None) or getattr(obj, key)
                if isinstance(value, property) or (
                    (_is_routine(value) or isinstance(value, type)) and self._from_module(module, value)
                ):
                    self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)

    def _get_test(self, obj, name, module, globs):
        if isinstance(obj, str):
            doc = obj
        else:
            doc = getattr(obj, "__doc__", None)
            doc = "" if doc is None else str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, self._lineno(obj, doc, module))

    def _lineno(self, obj, doc, module):
        # The line of the docstring, counted from 0, or None.
        if isinstance(obj, type(sys)):
            return 0 if doc else None
        if isinstance(obj, property):
            obj = getattr(obj, "fget", None)
        place = _place(obj) if _is_routine(obj) else None
        lines = _lines_of(place[0] if place else getattr(module, "__file__", None))
        if isinstance(obj, type):
            for i, line in enumerate(lines):
                if line.lstrip().startswith("class " + obj.__name__) and not (
                    line.lstrip()[6 + len(obj.__name__) :][:1].isalpha()
                ):
                    return self._quote(lines, i)
            return None
        if place is None:
            return None
        return self._quote(lines, place[1] - 1)

    def _quote(self, lines, i):
        if not lines:
            return i + 1
        for at in range(i, len(lines)):
            line = lines[at]
            body = line[line.rfind(":") + 1 :] if ":" in line else line
            body = body.lstrip()
            while body[:1] in ("r", "R", "u", "U", "b", "B"):
                body = body[1:]
            if body[:1] in ('"', "'"):
                return at
        return None


def _lines_of(file):
    if not file:
        return []
    import linecache

    return linecache.getlines(file)


def _module(name):
    if name == "__main__":
        import __main__

        return __main__
    return sys.modules.get(name)


def _indent(text, n=4):
    margin = " " * n
    return "".join([margin + line if line != "\n" else line for line in text.splitlines(True)])


class OutputChecker:
    """Compares what an example printed with what it should have."""

    def check_output(self, want, got, optionflags):
        """Whether they are the same, as the flags see it."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = want.split("\n")
            want = "\n".join(["" if line.rstrip() == BLANKLINE_MARKER else line for line in lines])
            got = "\n".join([line if line.strip() else "" for line in got.split("\n")])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = " ".join(got.split())
            want = " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def _is_fancy(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or (want.count("\n") > 2 and got.count("\n") > 2)

    def output_difference(self, example, got, optionflags):
        """The text that tells the difference."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split("\n")
            for i in range(len(lines) - 1):
                if not lines[i].strip(" "):
                    lines[i] = BLANKLINE_MARKER
            got = "\n".join(lines)
        if self._is_fancy(want, got, optionflags):
            return self._fancy(want.splitlines(True), got.splitlines(True), optionflags)
        if want and got:
            return "Expected:\n" + _indent(want) + "Got:\n" + _indent(got)
        if want:
            return "Expected:\n" + _indent(want) + "Got nothing\n"
        if got:
            return "Expected nothing\nGot:\n" + _indent(got)
        return "Expected nothing\nGot nothing\n"

    def _fancy(self, want, got, optionflags):
        import difflib

        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want, got, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want, got, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got))
            kind = "ndiff with -expected +actual"
        return "Differences (%s):\n" % kind + _indent("".join([line.rstrip() + "\n" for line in lines]))


def _ellipsis_match(want, got):
    parts = want.split(ELLIPSIS_MARKER)
    if len(parts) == 1:
        return want == got
    first, last = parts[0], parts[-1]
    if len(first) + len(last) > len(got) or not got.startswith(first) or not got.endswith(last):
        return False
    at = len(first)
    end = len(got) - len(last)
    for part in parts[1:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _without_detail(message):
    # The name of an exception, without its module and without what follows it.
    end = message.find("\n")
    if end >= 0:
        message = message[:end]
    colon = message.find(":")
    if colon >= 0:
        message = message[:colon]
    return message[message.rfind(".") + 1 :]


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
    while tb is not None and tb.tb_frame.f_code.co_filename == "doctest.py":
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


master = None


def _all(tests, runner, report):
    global master
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries)


def _runner(verbose, optionflags, raise_on_error):
    return (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
    exclude_empty=False,
):  # fmt: skip
    """Run the examples of all docstrings of a module, the program itself if none is given."""
    if m is None:
        m = _module("__main__")
    if not isinstance(m, type(sys)):
        raise TypeError("testmod: module required; %r" % (m,))
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    tests = finder.find(m, name, globs=globs, extraglobs=extraglobs)
    return _all(tests, _runner(verbose, optionflags, raise_on_error), report)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, parser=None, encoding=None,
):  # fmt: skip
    """Run the examples of a text file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    with open(filename) as file:
        text = file.read()
    if name is None:
        name = filename.rsplit("/", 1)[-1]
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    if "__name__" not in globs:
        globs["__name__"] = "__main__"
    test = (parser or DocTestParser()).get_doctest(text, globs, name, filename, 0)
    return _all([test], _runner(verbose, optionflags, raise_on_error), report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of the docstring of an object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


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


def script_from_examples(s):
    """The examples of a text as a program, in which the rest are comments."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += ["# " + line if line.strip() else "#" for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def testsource(module, name):
    """The examples of a docstring as a program."""
    if isinstance(module, str):
        module = _module(module) or __import__(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")
