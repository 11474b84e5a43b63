# Methods of str, for all kinds of characters.


def show(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


TEXTS = [
    "",
    "a",
    "abc",
    "Hello World",
    "they're bill's",
    "ABC def",
    "\xe4\xf6\xfc \xdf",
    "\u01c6 \u01c4 \u01c5",
    "\u0391\u03a3 \u03a3\u0391\u03a3 \u03a3",
    "\ufb01n",
    "\u0130i",
    "a1b2",
    "  x ",
    "\u2003\xe9\u2003",
    "123",
    "\uff11\uff12",
    "\xb2",
    "\xbd",
    "\u0663",
    "\tx\ty",
    "a\nb\r\nc\x0bd\x1ce\u2028f",
    "\u65e5\u672c\u8a9e",
    "x_1",
    "1x",
    "\xe9t\xe9",
    "+12",
    "-5",
    "\xa0",
    "\u0149",
    "\ufb03",
    "\u01c4x",
    "\u02b0",
    "\xaa",
    "A\u0345",
    "\u0345a",
    "\U0001f600",
    "a\U0001f600b",
    "\x7f",
    "\xad",
    "\u0378",
]
CALLS = [
    "upper()",
    "lower()",
    "title()",
    "capitalize()",
    "swapcase()",
    "casefold()",
    "isalpha()",
    "isalnum()",
    "isdecimal()",
    "isdigit()",
    "isnumeric()",
    "isspace()",
    "isprintable()",
    "isidentifier()",
    "isascii()",
    "isupper()",
    "islower()",
    "istitle()",
    "split()",
    "splitlines()",
    "strip()",
    "lstrip()",
    "rstrip()",
    "expandtabs()",
    "center(9)",
    "center(10, '\\u00e9')",
    "ljust(7, '*')",
    "rjust(8)",
    "zfill(6)",
    "partition('a')",
    "rpartition('b')",
    "splitlines(True)",
    "replace('', '-')",
    "replace('', '-', 2)",
    "replace('a', '\\u00e4\\u00e4')",
    "replace('a', '', 1)",
    "find('')",
    "find('', 3)",
    "find('', 99)",
    "count('')",
    "count('', 1, 2)",
    "rfind('a')",
    "split(None, 1)",
    "rsplit(None, 1)",
    "split('a', 1)",
    "rsplit('a', 1)",
    "rsplit('a')",
    "translate({97: 'XY', 98: None, 246: 111})",
    "encode()",
]
PARTS = [
    "[::-1]",
    "[::2]",
    "[1::2]",
    "[-1:0:-2]",
    "[5:1:-1]",
    "[-3:]",
    "[:2]",
    "[1:-1]",
]
for text in TEXTS:
    source = ascii(text)
    for call in CALLS:
        show(source + "." + call)
    for part in PARTS:
        show(source + part)
    show("[c for c in " + source + "]")
    show("repr(" + source + ")")
    show("len(" + source + ")")
