"""Floods of output, output that acts, and the order of what is written."""

import re

from .conftest import CPU, OK, AbusedKernel, Case, Text, gives, raises, tabled


def cut(text: str, limit: str = "output_bytes is 65,536") -> Text:
    """The note at the end of output that was cut."""
    return re.compile(re.escape(text) + rf"\[output truncated: [\d,]+ more bytes; the limit {limit}\]\n")


def flood(line: str) -> re.Pattern[str]:
    """As much as the limit lets through of a line that is written for ever."""
    return re.compile(f"(?:{re.escape(line)}){{{65536 // len(line)}}}.{{0,{len(line)}}}", re.DOTALL)


FLOODS = (
    Case("print", "while True: print('flood')", CPU, flood("flood\n"), cut("")),
    Case("print without a newline", "while True: print('flood', end='')", CPU, flood("flood"), cut("")),
    Case("print of nothing", "while True: print()", CPU, "\n" * 65536, cut("")),
    Case("write", "import sys\nwhile True: sys.stdout.write('flood')", CPU, flood("flood"), cut("")),
    Case("stderr", "import sys\nwhile True: print('flood', file=sys.stderr)", CPU, "",
         re.compile(flood("flood\n").pattern + cut("").pattern, re.DOTALL)),
    Case("giant text", "print('x' * 10**7)", OK, "x" * 65536, "[output truncated: 9,934,465 more bytes; the limit "
         "output_bytes is 65,536]\n"),
    Case("giant write", "import sys\nsys.stdout.write('x' * 10**7)", gives("10000000"), "x" * 65536,
         "[output truncated: 9,934,464 more bytes; the limit output_bytes is 65,536]\n"),
    Case("both in turn", "import sys\nfor n in range(1000):\n    print(n, end=' ')\n    sys.stderr.write('%d ' % n)",
         OK, "".join(f"{n} " for n in range(100)),
         "".join(f"{n} " for n in range(100))
         + "[output truncated: 7,200 more bytes; the limit output_messages is 200]\n"),
    Case("print in print", "class Loud:\n    def __repr__(self): return print('in') or 'out'\nprint([Loud()])",
         OK, "[in\nout]\n"),
    Case("tracebacks for ever",
         "import sys\nwhile True:\n    try: raise ValueError from KeyError()\n"
         "    except ValueError as error: sys.print_exception(error, sys.stderr)", CPU,
         err=re.compile("(?s:KeyError: \n\nThe above exception was the direct cause of .*" + cut("").pattern + ")")),
)  # fmt: skip

GIANTS = (
    Case("giant result", "'x' * 10**6", gives(re.compile(r"'x{16383}\[truncated: \d+ more bytes\]"))),
    Case("giant list as a result", "list(range(10**5))", gives(re.compile(r"\[0,\n( \d+,\n){999} \.\.\.\]"))),
    Case("giant message", "raise ValueError('x' * 10**6)",
         raises("ValueError", re.compile(r"x{16384}\[truncated: \d+ more bytes\]"))),
    Case("giant arguments", "raise ValueError(*['x' * 100] * 10**4)",
         raises("ValueError", re.compile(r"\('x{100}', .*\[truncated: \d+ more bytes\]"))),
    Case("giant name of a class", "type('E' * 10**5, (Exception,), {})", raises("RuntimeError", "name too long")),
    Case("result in a loop", "while True: exec('1', {})", CPU),
)  # fmt: skip

CHARACTERS = (
    Case("NUL", "print('a\\0b')", OK, "ab\n"),
    Case("bell and backspace", "print('a\\a\\bb')", OK, "a\bb\n"),
    Case("a cleared screen", "print('\\x1b[2J\\x1b[H' + 'text')", OK, "text\n"),
    Case("a colour", "print('\\x1b[31mred\\x1b[0m')", OK, "\x1b[31mred\x1b[0m\n"),
    Case("a title of the window", "print('\\x1b]0;title\\x07text')", OK, "text\n"),
    Case("the clipboard", "print('\\x1b]52;c;ZXZpbA==\\x1b\\\\text')", OK, "text\n"),
    Case("controls of one byte", "print('\\x9b2J' + 'text\\x85')", OK, "text\n"),
    Case("an escape in two writes", "import sys\nsys.stdout.write('\\x1b')\nsys.stdout.write('[2Jtext')\nNone", OK,
         "text"),
    Case("surrogates", "print('\\ud800')", OK, "\ufffd\ufffd\ufffd\n"),
    Case("text that turns round", "print('\\u202eabc')", OK, "\\u202eabc\n"),
    Case("no UTF-8", "import sys\nsys.stdout.buffer.write(b'\\xff\\xfe')\nNone", OK, "\ufffd\ufffd"),
    Case("half a character",
         "import sys\nsys.stdout.buffer.write(b'\\xc3')\nsys.stdout.buffer.write(b'\\xa4')\nNone", OK, "ä"),
    Case("half a character at the end", "import sys\nsys.stdout.buffer.write(b'\\xc3')\nNone", OK, "\ufffd"),
    Case("controls in a result", "class C:\n    def __repr__(self): return '\\x1b[2Jtext\\0'\nC()", gives("text")),
    Case("controls in a message", "raise ValueError('\\x1b[2Jtext')", raises("ValueError", "text")),
    Case("controls in the name of an exception", "raise type('\\x1b[2JOdd', (Exception,), {})('text')",
         raises("Odd", "text")),
    Case("what looks like a frame",
         "import sys\nsys.stdout.buffer.write(b'\\x04\\0\\0\\0\\x10\\0\\0\\0\\x04\\0\\0\\0Evil')\nNone", OK, "Evil"),
)  # fmt: skip


@tabled(*FLOODS)
def test_a_flood_is_cut_and_a_note_says_how_much(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*GIANTS)
def test_giant_results_and_messages_are_cut(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*CHARACTERS)
def test_output_does_not_act_on_the_page_or_the_terminal(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


def test_streams_and_result_arrive_in_the_order_in_which_they_were_made(abused: AbusedKernel) -> None:
    source = "import sys\nprint('one')\nprint('two', file=sys.stderr)\nprint('three')\nprint('four')\n5"
    texts = []
    for kind, content in abused.run(source).messages:
        if kind == "stream":
            texts.append((content["name"], content["text"]))
        elif kind == "execute_result":
            texts.append(("result", content["data"]["text/plain"]))
    assert texts == [("stdout", "one\n"), ("stderr", "two\n"), ("stdout", "three\nfour\n"), ("result", "5")]


def test_a_front_end_gets_few_messages_for_many_small_writes(abused: AbusedKernel) -> None:
    ran = abused.run("for n in range(2000): print(n)")
    assert ran.text("stdout") == "".join(f"{n}\n" for n in range(2000))
    assert sum(kind == "stream" for kind, _ in ran.messages) <= 5
