"""Compares sequences: how alike they are, and what makes one out of the other."""

from _sequence_matcher import Match, SequenceMatcher

__all__ = [
    "get_close_matches",
    "ndiff",
    "restore",
    "SequenceMatcher",
    "Differ",
    "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK",
    "context_diff",
    "unified_diff",
    "diff_bytes",
    "Match",
]


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The best of the possibilities that are like the word, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for other in possibilities:
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), other))
    found.sort(reverse=True)
    return [other for ratio, other in found[:n]]


def _marks(tags, line):
    # The marks under a line, with the tabs and other blanks of the line itself.
    return "".join([c if mark == " " and c.isspace() else mark for c, mark in zip(line, tags)])


class Differ:
    """Compares lines, and within lines that are alike, characters."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yields lines that begin with "- ", "+ ", "  " or "? "."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                lines = self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                lines = _with("-", a, alo, ahi)
            elif tag == "insert":
                lines = _with("+", b, blo, bhi)
            else:
                lines = _with(" ", a, alo, ahi)
            for line in lines:
                yield line

    def _replace(self, a, alo, ahi, b, blo, bhi):
        # The two lines that are most alike, if they are alike enough, part the block in two.
        best = 0.74
        cutoff = 0.75
        matcher = SequenceMatcher(self.charjunk)
        same = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best = matcher.ratio()
                    besti = i
                    bestj = j
        if best < cutoff:
            if same is None:
                if bhi - blo < ahi - alo:
                    return _with("+", b, blo, bhi) + _with("-", a, alo, ahi)
                return _with("-", a, alo, ahi) + _with("+", b, blo, bhi)
            besti, bestj = same
            best = 1.0
        else:
            same = None
        lines = self._part(a, alo, besti, b, blo, bestj)
        one = a[besti]
        other = b[bestj]
        if same is None:
            marks_a = marks_b = ""
            matcher.set_seqs(one, other)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                mark = "^" if tag == "replace" else " "
                marks_a += ("-" if tag == "delete" else mark) * (i2 - i1)
                marks_b += ("+" if tag == "insert" else mark) * (j2 - j1)
            for sign, line, marks in (("- ", one, marks_a), ("+ ", other, marks_b)):
                lines.append(sign + line)
                marks = _marks(marks, line).rstrip()
                if marks:
                    lines.append("? " + marks + "\n")
        else:
            lines.append("  " + one)
        return lines + self._part(a, besti + 1, ahi, b, bestj + 1, bhi)

    def _part(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                return self._replace(a, alo, ahi, b, blo, bhi)
            return _with("-", a, alo, ahi)
        return _with("+", b, blo, bhi)


def _with(sign, lines, start, end):
    return [sign + " " + lines[i] for i in range(start, end)]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank, or has a single # only."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether a character is a space or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compares lists of lines; yields lines that begin with "- ", "+ ", "  " or "? "."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yields the lines of the first or the second text, from what ndiff() gave."""
    try:
        sign = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which)
    for line in delta:
        if line[:2] in ("  ", sign):
            yield line[2:]


def _check(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for text in texts:
        if not isinstance(text, str):
            raise TypeError("all arguments must be str, not: %r" % (text,))


def _heads(old, new, fromfile, tofile, fromfiledate, tofiledate, lineterm):
    # The lines in front of the first difference: an iterator, which has them once.
    for sign, name, date in ((old, fromfile, fromfiledate), (new, tofile, tofiledate)):
        yield sign + " " + name + ("\t" + date if date else "") + lineterm


def _unified_range(start, stop):
    size = stop - start
    if size == 1:
        return str(start + 1)
    return "%d,%d" % (start + 1 if size else start, size)


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Compares lists of lines; yields lines of a unified diff."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    heads = _heads("---", "+++", fromfile, tofile, fromfiledate, tofiledate, lineterm)
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from heads
        first = group[0]
        last = group[-1]
        old = _unified_range(first[1], last[2])
        yield "@@ -%s +%s @@%s" % (old, _unified_range(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    size = stop - start
    if size <= 1:
        return str(start + 1 if size else start)
    return "%d,%d" % (start + 1, start + size)


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Compares lists of lines; yields lines of a context diff."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    heads = _heads("***", "---", fromfile, tofile, fromfiledate, tofiledate, lineterm)
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from heads
        first = group[0]
        last = group[-1]
        yield "***************" + lineterm
        yield "*** %s ****%s" % (_context_range(first[1], last[2]), lineterm)
        if any(code[0] in ("replace", "delete") for code in group):
            for tag, i1, i2, j1, j2 in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield signs[tag] + line
        yield "--- %s ----%s" % (_context_range(first[3], last[4]), lineterm)
        if any(code[0] in ("replace", "insert") for code in group):
            for tag, i1, i2, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield signs[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """As a function for text such as unified_diff, for lines of bytes."""

    def text(data):
        return data.decode("latin-1")

    lines = dfunc(
        [text(line) for line in a],
        [text(line) for line in b],
        text(fromfile),
        text(tofile),
        text(fromfiledate),
        text(tofiledate),
        n,
        text(lineterm),
    )
    for line in lines:
        yield line.encode("latin-1")
