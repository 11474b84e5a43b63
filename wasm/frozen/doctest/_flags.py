"""Flags that say what is the same, and how failures are shown."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

from collections import namedtuple as _namedtuple

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
