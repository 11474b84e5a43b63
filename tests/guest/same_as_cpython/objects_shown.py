"""What is printed of objects that show no more than their kind, and that builtin things say what they do."""

import re

things = (zip(), map(str, []), iter([]), filter(None, []), enumerate([]), reversed([]), object(), iter({}))
for shown in (*things, memoryview(b"")):
    print(re.sub("0x[0-9a-f]+", "0x", repr(shown)))
print(type(...), type(NotImplemented), type(None), ..., NotImplemented)
for said in (len, print, int, str, object, dict.get, "".join, ValueError, range, sum, list.append, property, type):
    print(isinstance(said.__doc__, str), len(said.__doc__) > 5)


class Plain:
    pass


class Derived(int):
    pass


print(Plain.__doc__, Derived.__doc__, Plain().__doc__)
for text in ("1 +", "x = 1\nfor", "x = \n"):
    try:
        compile(text, "folder/file.py", "exec")
    except SyntaxError as error:
        print(error, "|", error.msg, error.lineno, str(error) == f"{error.msg} (file.py, line {error.lineno})")
for made in (SyntaxError("told"), SyntaxError("told", ("file.py", 3, 4, "x = "))):
    print(str(made), made.lineno, made.filename, made.text, made.args)
