# What `from module import name` says when there is no such name.

import sys


class Picky:
    __name__ = "picky"

    def __getattr__(self, name):
        raise AttributeError("none of " + name)


class Angry:
    __name__ = "angry"

    def __getattr__(self, name):
        raise ValueError("none of " + name)


sys.modules["picky"] = Picky()
sys.modules["angry"] = Angry()
for line in ("from picky import q", "from angry import q", "from math import nothing"):
    try:
        exec(line)
    except Exception as error:
        print(line, type(error).__name__, str(error) if "picky" in line else "")
