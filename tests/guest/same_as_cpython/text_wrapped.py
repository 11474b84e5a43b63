# textwrap, with random texts and options.

import random
import textwrap

R = random.Random(1)
words = [
    "hello",
    "a",
    "well-known",
    "state-of-the-art",
    "foo--bar",
    "--",
    "I",
    "x.",
    "y!",
    '"q."',
    "end.",
    "super-cali-fragilistic",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "-v",
    "--opt",
    "e-mail",
    "a-b",
    "1-2",
    "x--",
    "foo-",
    "\t",
    "\n",
    "  ",
    "d\x0bq",
    "é-ü",
    "can't-do",
    "a--b--c",
    "use the -n option,",
    "5-year-old",
    "foo-bar-",
    "'--'x",
    "\xa0nb",
]
for i in range(300):
    t = "".join(R.choice(words) + R.choice([" ", " ", " ", "  ", "\n", "", "-"]) for _ in range(R.randrange(0, 14)))
    kw = {}
    if R.random() < 0.3:
        kw["initial_indent"] = R.choice(["* ", "    "])
    if R.random() < 0.3:
        kw["subsequent_indent"] = R.choice(["  ", ">"])
    for o in (
        "expand_tabs",
        "replace_whitespace",
        "fix_sentence_endings",
        "break_long_words",
        "drop_whitespace",
        "break_on_hyphens",
    ):
        if R.random() < 0.25:
            kw[o] = R.random() < 0.5
    if R.random() < 0.3:
        kw["max_lines"] = R.randrange(1, 4)
    if R.random() < 0.1:
        kw["placeholder"] = "..."
    w = R.choice([7, 8, 10, 15, 20, 30, 70])
    try:
        print(i, ascii(textwrap.wrap(t, w, **kw)))
    except ValueError as e:
        print(i, e)
    if i % 5 == 0:
        try:
            print(ascii(textwrap.shorten(t, w)))
        except ValueError as e:
            print(e)
for t in [
    "",
    "  a\n b",
    "\ta\n\t b\n\n   \n\tc\n",
    "a\n  b",
    "   x\n    y\n  z",
    "  a\r\n  b",
    "\n  hello\n    world\n  ",
    " \n ",
]:
    print(ascii(textwrap.dedent(t)), ascii(textwrap.indent(t, "> ")), ascii(textwrap.indent(t, "+", lambda l: True)))
try:
    textwrap.wrap("a", 0)
except ValueError as e:
    print(e)
print(textwrap.fill("The quick brown fox jumped over the lazy dog", 20))
