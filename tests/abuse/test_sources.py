"""Sources that are too large, too deep, or no text at all. The cell does not begin, so it changes nothing."""

import dataclasses
import re

from .conftest import CPU, OK, TOO_DEEP, AbusedKernel, Case, Ending, gives, raises, tabled

# The state is as before: not even the first line was run.
NEVER_BEGAN = Ending("error", "RecursionError", "maximum recursion depth exceeded", keeps=False)
NO_ROOM = Ending("error", "MemoryError", re.compile(r"memory allocation failed, allocating \d+ bytes"), keeps=False)
SYNTAX = Ending("error", "SyntaxError", "invalid syntax", keeps=False)
TOO_LONG = Ending(
    "error", "MemoryError", re.compile(r"there is no room for the [\d,]+ bytes of this cell; shorten it"), keeps=False
)
NEVER_ENDED = dataclasses.replace(CPU, keeps=False)
DEEP = 3_000
LONG = 100_000

MANY_DIGITS = Ending(
    "error",
    "SyntaxError",
    "Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; "
    "use sys.set_int_max_str_digits() to increase the limit - "
    "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
    keeps=False,
)
MANY_VARIABLES = Ending("error", "SyntaxError", "more than 255 variables of outer functions", keeps=False)
PARAMETERS = ", ".join(f"a{n}" for n in range(300))

NESTED = {
    "brackets": "[" * DEEP + "]" * DEEP,
    "braces": "{1:" * DEEP + "1" + "}" * DEEP,
    "conditions": "1 if 1 else " * DEEP + "1",
    "calls": "f(" * DEEP + ")" * DEEP,
    "subscripts": "x" + "[x" * DEEP + "]" * DEEP,
}

DEEP_SOURCES = tuple(Case(f"nested {name}", source, NEVER_BEGAN) for name, source in NESTED.items())

DEEP_EVALS = tuple(Case(f"eval of nested {name}", f"eval({source!r})", TOO_DEEP) for name, source in NESTED.items())

# Deep, and yet no problem.
LONG_CHAINS = (
    Case("parentheses", "(" * DEEP + ")" * DEEP, gives("()")),
    Case("lambdas", "lambda: " * DEEP + "0", gives(re.compile("<function __main__.<lambda>\\(\\)>"))),
    Case("minuses", "-" * LONG + "1", gives("1")),
    Case("nots", "not " * LONG + "1", gives("True")),
    Case("powers", "1" + "**1" * LONG, gives("1")),
    Case("a sum of many terms", "1" + " + 1" * LONG, gives(str(LONG + 1))),
    Case("a sum of many names", "x = 1\nx" + " + x" * 10_000, gives("10001")),
    Case("blocks", "\n".join(" " * n + "if 1:" for n in range(2000)) + "\n" + " " * 2000 + "pass", OK),
    Case("arguments", "len((lambda *all: all)(" + "1, " * 10_000 + "))", gives("10000")),
    Case("keywords", "len(dict(" + "".join(f"a{n}=1, " for n in range(300)) + "))", gives("300")),
    Case("functions", "\n".join(" " * n + "def f():" for n in range(300)) + "\n" + " " * 300 + "pass", OK),
    Case("ten megabytes of comment", "#" + "x" * 10_000_000, OK),
    Case("ten megabytes of blanks", "\n" * 10_000_000, OK),
    Case("text of a megabyte", f"len('{'x' * 1_000_000}')", gives("1000000")),
    Case("many parameters", "def f(" + ", ".join(f"a{n}" for n in range(1_000)) + "): pass", OK),
    Case("many elif", "if 0: pass\n" + "elif 0: pass\n" * 5_000, OK),
)

LONG_SOURCES = (
    Case("ten megabytes of statements", "x = 1\n" * (10_000_000 // 6), NEVER_ENDED),
    Case("number of many digits", "x = " + "9" * 1_000_000, MANY_DIGITS),
    Case("power that the compiler works out", "x = 10**(10**7)", NEVER_ENDED),
    Case("shift that the compiler works out", "x = 1 << 2**30", NO_ROOM),
    Case(
        "a name of many letters", "x" * 100_000 + " = 1", Ending("error", "RuntimeError", "name too long", keeps=False)
    ),
    Case("more than the border takes", "#" + "x" * (17 * 2**20), TOO_LONG),
)

TOO_MANY = (
    Case("variables in a closure", f"def f({PARAMETERS}):\n    def g(): return [{PARAMETERS}]", MANY_VARIABLES),
)

ODD_SOURCES = (
    Case("parentheses that are left open", "(x, " * DEEP, SYNTAX),
    Case("nothing but NUL", "\0", SYNTAX),
    Case("NUL in a text", "len('\0')", gives("1")),
    Case("control characters", "\x1b[2J\x07", SYNTAX),
    Case(
        "a line that is never ended",
        "'''never ended",
        Ending("error", "SyntaxError", "unterminated triple-quoted string literal (detected at line 2)", keeps=False),
    ),
    Case(
        "a surrogate",
        "x = '\\ud800'\nlen(x.encode())",
        raises(
            "UnicodeEncodeError", "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
        ),
    ),
    Case("a return outside", "return 1", Ending("error", "SyntaxError", "'return' outside function", keeps=False)),
    Case("a yield outside", "yield 1", Ending("error", "SyntaxError", "'yield' outside function", keeps=False)),
    Case(
        "a wrong indentation",
        "if 1:\npass",
        Ending("error", "IndentationError", "expected an indented block after 'if' statement on line 2", keeps=False),
    ),
    Case("text that turns the reader round", "x = '\u202e' + '\u2066'\nlen(x)", gives("2")),
)


@tabled(*DEEP_SOURCES)
def test_a_source_that_is_nested_too_deep_is_refused(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*DEEP_EVALS)
def test_eval_refuses_what_is_nested_too_deep(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*LONG_CHAINS)
def test_a_long_source_is_run(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*LONG_SOURCES, *TOO_MANY)
def test_a_source_of_too_much_is_refused_in_words(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*ODD_SOURCES)
def test_an_odd_source_is_run_or_refused_in_words(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
