"""Compares what was printed with what was expected."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

from doctest._flags import (
    BLANKLINE_MARKER, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, ELLIPSIS_MARKER, NORMALIZE_WHITESPACE,
    REPORT_CDIFF, REPORT_NDIFF, REPORT_UDIFF,
)
from doctest._examples import _indent


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
