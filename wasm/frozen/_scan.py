"""Where a cursor is: in code, in a string or in a comment, and within which brackets.

It works on the bytes of the source, since any of them is reached at once; each is looked at once.
"""

from builtins import bytearray, len, max, range

OPEN, CLOSE, QUOTE, HASH, LINE, SEMICOLON, BACKSLASH = range(1, 8)

# Beyond this only the end of a source is looked at, as if a line of code began there.
SCAN_BYTES_MAX = 32768

KINDS = bytearray(256)
for _kind, _bytes in (
    (OPEN, b"([{"),
    (CLOSE, b")]}"),
    (QUOTE, b"'\""),
    (HASH, b"#"),
    (LINE, b"\n"),
    (SEMICOLON, b";"),
    (BACKSLASH, b"\\"),
):
    for _byte in _bytes:
        KINDS[_byte] = _kind

# Words that begin a statement and stand nowhere else: brackets that are open before them were never closed.
STARTS = (
    b"def", b"class", b"return", b"import", b"while", b"with", b"try", b"except", b"finally", b"raise", b"pass",
    b"break", b"continue", b"del", b"global", b"nonlocal", b"assert", b"elif",
)  # fmt: skip

KEYWORDS = (
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
)  # fmt: skip
VALUES = ("False", "None", "True")


class Scan:
    """What is known at the end of the bytes."""

    def __init__(self, data):
        self.data = data
        self.opened = []  # where the brackets begin that are open at the end, outermost first
        self.pairs = {}  # where a bracket is closed: where it was opened
        self.strings = {}  # the end of a string: its start
        self.lines = []  # where each statement begins; the last one is the one that the end belongs to
        self.string = -1  # where the quotes begin of a string that is open at the end
        self.body = -1  # where its content begins
        self.comment = False
        self.magic = -1  # where a line for a magic begins that the end belongs to


def is_name(byte):
    return byte > 127 or 97 <= byte <= 122 or byte == 95 or 48 <= byte <= 57 or 65 <= byte <= 90


def name_start(data, end):
    """Where the name, or number, begins that ends at `end`."""
    while end > 0 and is_name(data[end - 1]):
        end -= 1
    return end


def name_end(data, start):
    while start < len(data) and is_name(data[start]):
        start += 1
    return start


def is_identifier(text):
    """Whether a name could be written into code."""
    if not text or "0" <= text[0] <= "9":
        return False
    data = text.encode()
    return name_end(data, 0) == len(data)


def prefix_start(data, quote):
    """Where the letters before the quotes of a string begin: f, rb and the like."""
    start = name_start(data, quote)
    if quote - start > 2:
        return quote
    for i in range(start, quote):
        if data[i] | 32 not in b"rbfu":
            return quote
    return start


# How deep f-strings within the braces of others are followed.
NESTED_MAX = 8


def fields_end(data, at, depth):
    """The same of an f-string, whose braces have code in them, in which the same quotes may stand."""
    quote = data[at]
    n = len(data)
    quotes = data[at : at + 1] * 3
    triple = data[at : at + 3] == quotes
    i = body = at + (3 if triple else 1)
    braces = 0
    while i < n:
        byte = data[i]
        if byte == quote and not braces and (not triple or data[i : i + 3] == quotes):
            return i + (3 if triple else 1), body
        if byte == 10 and not triple:
            return i, body
        if byte == 123:
            if braces or data[i + 1 : i + 2] != b"{":
                braces += 1
            else:
                i += 1
        elif byte == 125:
            braces = max(0, braces - 1)
        elif braces and byte in b"'\"":
            end, _ = string_end(data, i, depth + 1)
            if end < 0:
                break
            i = end - 1
        elif byte == 92 and not braces:
            i += 1
        i += 1
    return -1, body


def string_end(data, at, depth=0):
    """The end of a string whose quotes begin at `at`, or -1; and where its content begins. A line may end it too."""
    quote = data[at]
    n = len(data)
    if depth < NESTED_MAX and at and data[at - 1] | 32 in b"fr" and b"f" in data[prefix_start(data, at) : at].lower():
        return fields_end(data, at, depth)
    if at + 2 < n and data[at + 1] == quote and data[at + 2] == quote:
        quotes = data[at : at + 3]
        i = at + 3
        while True:
            end = data.find(quotes, i)
            if end < 0:
                return -1, at + 3
            slashes = end
            while slashes > i and data[slashes - 1] == 92:
                slashes -= 1
            if (end - slashes) % 2 == 0:
                return end + 3, at + 3
            i = end + 1
    i = at + 1
    while i < n:
        byte = data[i]
        if byte == quote:
            return i + 1, at + 1
        if byte == 10:
            return i, at + 1
        i += 2 if byte == 92 else 1
    return -1, at + 1


def _begins_statement(data, i):
    while i < len(data) and data[i] in b" \t":
        i += 1
    end = name_end(data, i)
    return data[i:end] in STARTS or data[i : i + 1] == b"@"


def _magic_at(data, i):
    """Where the `%`, `!` or `?` is that begins the line at `i`, or -1."""
    n = len(data)
    while i < n and data[i] in b" \t":
        i += 1
    return i if i < n and data[i] in b"%!?" else -1


def cut(data):
    """The end of a source that is too long, from the start of a line where there is one."""
    if len(data) <= SCAN_BYTES_MAX:
        return data
    start = len(data) - SCAN_BYTES_MAX
    line = data.find(b"\n", start) + 1
    if line:
        return data[line:]
    while start < len(data) and 128 <= data[start] < 192:
        start += 1
    return data[start:]


def scan(data):
    result = Scan(data)
    opened, pairs, strings = result.opened, result.pairs, result.strings
    kinds = KINDS
    n = len(data)
    lines = result.lines
    i = -1  # as if a line ended before the first
    kind = LINE
    while True:
        if kind == 0:
            pass
        elif kind == OPEN:
            opened.append(i)
        elif kind == CLOSE:
            if opened:
                pairs[i] = opened.pop()
        elif kind == QUOTE:
            end, body = string_end(data, i)
            if end < 0:
                result.string, result.body = i, body
                break
            strings[end] = i
            i = end - 1
        elif kind == HASH:
            end = data.find(b"\n", i)
            if end < 0:
                result.comment = True
                break
            i = end - 1
        elif kind == LINE:
            if opened and _begins_statement(data, i + 1):
                opened.clear()
            if not opened:
                lines.append(i + 1)
                magic = _magic_at(data, i + 1)
                if magic >= 0:
                    i = data.find(b"\n", magic) - 1
                    if i < -1:
                        result.magic = magic
                        break
        elif kind == SEMICOLON:
            if not opened:
                lines.append(i + 1)
        else:
            i += 1  # what follows a backslash
        i += 1
        if i >= n:
            break
        kind = kinds[data[i]]
    return result


def skip_blanks(data, end, deep):
    """Back over blanks, and within brackets over the ends of lines."""
    blanks = b" \t\n\r" if deep else b" \t"
    while end > 0 and data[end - 1] in blanks:
        end -= 1
    return end


def chain(state, end, deep):
    """The primary expression that ends at `end`: where it begins, its root, and the steps from there. Or None.

    A root is ("name" | "number" | "string" | "display", text); a step is ("attribute" | "item" | "call", text).
    `deep` is whether the end is within brackets.
    """
    data = state.data
    steps = []
    while True:
        end = skip_blanks(data, end, deep)
        if end == 0:
            return None
        byte = data[end - 1]
        if is_name(byte):
            start = name_start(data, end)
            word = data[start:end].decode()
            if "0" <= word[0] <= "9":
                point = name_start(data, start - 1) if start and data[start - 1] == 46 else start
                if point < start - 1 and 48 <= data[point] <= 57:
                    start = point
                root = "number", data[start:end].decode()
            elif word in KEYWORDS and word not in VALUES:
                return None
            else:
                dot = skip_blanks(data, start, deep)
                if dot and data[dot - 1] == 46:
                    steps.append(("attribute", word))
                    end = dot - 1
                    continue
                root = "name", word
        elif end - 1 in state.pairs:
            start = state.pairs[end - 1]
            before = skip_blanks(data, start, deep)
            if is_primary_end(state, before):
                inner = data[start + 1 : end - 1].decode()
                steps.append(("call" if byte == 41 else "item", inner))
                end = before
                continue
            root = "display", data[start:end].decode()
        elif end in state.strings:
            quote = state.strings[end]
            start = prefix_start(data, quote)
            root = "string", data[start:quote].decode()
        else:
            return None
        steps.reverse()
        return start, root, steps


def is_primary_end(state, end):
    """Whether a bracket after it calls something or takes an item of it."""
    if end == 0:
        return False
    if is_name(state.data[end - 1]):
        word = state.data[name_start(state.data, end) : end].decode()
        return word not in KEYWORDS or word in VALUES
    return end - 1 in state.pairs or end in state.strings


def open_brace(content):
    """Where the brace is in an f-string that is open at its end, or -1."""
    found = -1
    i = 0
    while i < len(content):
        byte = content[i]
        if byte == 123:
            if found < 0 and content[i + 1 : i + 2] == b"{":
                i += 1
            elif found < 0:
                found = i
        elif byte == 125:
            found = -1
        i += 1
    return found
