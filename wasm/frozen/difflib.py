"""Compares sequences: how alike they are, and what makes one out of the other."""

from collections import namedtuple as _namedtuple

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

Match = _namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items by their longest common parts."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first sequence; what is known of the second is kept."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second sequence, and learns where its items are."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self._counts = None
        places = {}
        for i, item in enumerate(b):
            if item in places:
                places[item].append(i)
            else:
                places[item] = [i]
        isjunk = self.isjunk
        self.bjunk = set(item for item in places if isjunk(item)) if isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            most = n // 100 + 1
            self.bpopular = set(item for item in places if len(places[item]) > most)
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common part of a range of each: where it begins in each, and its size."""
        a = self.a
        b = self.b
        b2j = self.b2j
        junk = self.bjunk
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        besti = alo
        bestj = blo
        size = 0
        # How long the part is that ends at each place of b and at the last item of a.
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    besti = i - k + 1
                    bestj = j - k + 1
                    size = k
            lengths = now
        # What is popular, and then what is junk, can only make a part longer that was found without it.
        for with_junk in (False, True):
            while besti > alo and bestj > blo and a[besti - 1] == b[bestj - 1] and (b[bestj - 1] in junk) is with_junk:
                besti -= 1
                bestj -= 1
                size += 1
            while (
                besti + size < ahi
                and bestj + size < bhi
                and a[besti + size] == b[bestj + size]
                and (b[bestj + size] in junk) is with_junk
            ):
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        """All common parts in order; the last has no size and is at the ends."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la = len(self.a)
        lb = len(self.b)
        todo = [(0, la, 0, lb)]
        found = []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            i, j, k = match
            if k:
                found.append((i, j, k))
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        i1 = j1 = k1 = 0
        blocks = []
        for i, j, k in found:
            if i1 + k1 == i and j1 + k1 == j:
                k1 += k
            else:
                if k1:
                    blocks.append(Match(i1, j1, k1))
                i1 = i
                j1 = j
                k1 = k
        if k1:
            blocks.append(Match(i1, j1, k1))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """What makes b out of a: ("replace", "delete", "insert" or "equal", start and end in a, and in b)."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = found = []
        for ai, bj, size in self.get_matching_blocks():
            tag = ""
            if i < ai and j < bj:
                tag = "replace"
            elif i < ai:
                tag = "delete"
            elif j < bj:
                tag = "insert"
            if tag:
                found.append((tag, i, ai, j, bj))
            i = ai + size
            j = bj + size
            if size:
                found.append(("equal", ai, i, bj, j))
        return found

    def get_grouped_opcodes(self, n=3):
        """Yields groups of changes with up to n equal items around them."""
        codes = self.get_opcodes()
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        codes = list(codes)
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1 = max(i1, i2 - n)
                j1 = max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        return _ratio(sum(block[2] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least ratio(), but quicker: by the items they have in common, in whatever order."""
        if self._counts is None:
            self._counts = {}
            for item in self.b:
                self._counts[item] = self._counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item)
            if count is None:
                count = self._counts.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least quick_ratio(): by the lengths alone."""
        la = len(self.a)
        lb = len(self.b)
        return _ratio(min(la, lb), la + lb)


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
