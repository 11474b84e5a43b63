# difflib, with random texts.

import difflib
import random

R = random.Random(3)
W = [
    "one",
    "two",
    "three",
    "tree",
    "emu",
    "ore",
    "four four",
    "fourfour",
    "",
    "the quick brown fox",
    "the quack brown fix",
    "\tindented",
    "  indented",
    "#",
    "a b c",
    "abc",
]
for i in range(60):
    a = [R.choice(W) + "\n" for _ in range(R.randrange(12))]
    b = [x for x in a if R.random() < 0.8]
    for _ in range(R.randrange(4)):
        b.insert(R.randrange(len(b) + 1), R.choice(W) + "\n")
    print(i, list(difflib.ndiff(a, b)))
    print(list(difflib.unified_diff(a, b, "f", "t", "d1", n=R.randrange(4))))
    print(list(difflib.context_diff(a, b, "f", "t", n=R.randrange(4))))
    d = list(difflib.ndiff(a, b))
    assert list(difflib.restore(d, 1)) == a and list(difflib.restore(d, 2)) == b
    x, y = "".join(a), "".join(b)
    s = difflib.SequenceMatcher(R.choice([None, lambda c: c == " "]), x, y, R.random() < 0.5)
    print(
        s.ratio(),
        s.quick_ratio(),
        s.real_quick_ratio(),
        s.get_opcodes(),
        s.get_matching_blocks(),
        s.find_longest_match(0, len(x), 0, len(y)),
    )
    print(list(s.get_grouped_opcodes(1)))
    print(difflib.get_close_matches(R.choice(W), W, R.randrange(1, 5), R.random()))
x = "abcdefghij" * 40 + "zyx"
y = "abcxefghij" * 39 + "zyxq"
print(difflib.SequenceMatcher(None, x, y).ratio(), difflib.SequenceMatcher(None, x, y, False).ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.Match(1, 2, 3), sorted(difflib.SequenceMatcher(None, "a" * 300, "a" * 300).bpopular))
