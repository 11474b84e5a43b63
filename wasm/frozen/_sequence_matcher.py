"""How alike two sequences are, and what makes one out of the other."""

__name__ = "difflib"  # what is defined here is of the public module: in reprs and pickles

from collections import namedtuple as _namedtuple

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
