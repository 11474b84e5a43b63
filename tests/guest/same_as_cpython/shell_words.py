# shlex, with random command lines.

import random
import shlex

R = random.Random(4)
P = ["a", "b c", "'", '"', "\\", " ", "#", "x=1", "|", "&&", ";", "é", "-f", "\n", "\t", "*", "''", '""']
for i in range(300):
    s = "".join(R.choice(P) for _ in range(R.randrange(8)))
    for kw in ({}, {"posix": False}, {"comments": True}):
        try:
            print(ascii(s), kw, shlex.split(s, **kw))
        except ValueError as e:
            print(ascii(s), kw, e)
    try:
        print(list(shlex.shlex(s, posix=R.random() < 0.5, punctuation_chars=R.random() < 0.5)))
    except ValueError as e:
        print(e)
    print(shlex.quote(s))
print(shlex.join(["a b", "c", "d'e", ""]))
