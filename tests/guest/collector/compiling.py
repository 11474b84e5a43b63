# The compiler, json and imports: they build trees of objects that only C knows until they are done.
import io
import json
import os
import sys

SOURCE = """
import sys
CONSTANT = (1, "two", 3.5, b"four", 2 ** 80)

class Inner:
    '''Documented.'''
    table = {i: str(i) for i in range(5)}

    def method(self, a, b=[2], *args, c="see", **kwargs):
        def nested(x):
            return [x, a, b, c]
        return nested(args)

def generate(n):
    for i in range(n):
        yield {"i": i, "s": f"{i:03d}"}

VALUES = [entry["s"] for entry in generate(4)]
"""

for turn in range(ROUNDS):
    check(eval("[x * 2 for x in values if x]", {"values": [0, 1, "a"]}), [2, "aa"])
    scope = {"junk": junk, "given": [turn]}
    exec("def f(a, *b, c=3, **d):\n    return junk([a, b, c, sorted(d.items()), given])\nresult = f(1, 2, d=4)", scope)
    check(scope["result"], [1, (2,), 3, [("d", 4)], [turn]])
    check(scope["f"]("again")[0], "again")
    code = compile("total = sum([len(w) for w in words])\nlongest = max(words, key=len)", "<made>", "exec")
    scope = {"words": ["a" * i for i in range(7)]}
    exec(code, scope)
    check((scope["total"], scope["longest"]), (21, "aaaaaa"))
    check(eval(compile("(lambda *a, **k: (a, k))(1, *[2], k=[3])", "<made>", "eval")), ((1, 2), {"k": [3]}))
    long_source = "\n".join("v%d = [%d, 'text %d', (%d, %d.5), {'k': b'%d'}]" % ((i,) * 6) for i in range(25))
    scope = {}
    exec(long_source, scope)
    check([scope["v%d" % i] for i in range(25)], [[i, "text %d" % i, (i, i + 0.5), {"k": str(i).encode()}] for i in range(25)])
    for broken in ("def f(:", "a b", "x = [1, 2", "'unterminated", "if 1:\npass", "return 1", "break"):
        try:
            exec(broken)
            check(broken, None)
        except SyntaxError:
            junk()

    with open("made_module.py", "w") as file:
        file.write(SOURCE + "TURN = %d\n" % turn)
    sys.modules.pop("made_module", None)
    import made_module

    check(made_module.CONSTANT, (1, "two", 3.5, b"four", 2**80))
    check(made_module.VALUES, ["000", "001", "002", "003"])
    check(made_module.Inner().method(1, [5], "x", c="d"), [("x",), 1, [5], "d"])
    check((made_module.TURN, made_module.Inner.table[4]), (turn, "4"))
    os.remove("made_module.py")

    os.mkdir("package%d" % turn)
    with open("package%d/__init__.py" % turn, "w") as file:
        file.write("from .part import value\n")
    with open("package%d/part.py" % turn, "w") as file:
        file.write("value = ['part', %d]\n" % turn)
    check(__import__("package%d" % turn).value, ["part", turn])

    data = {"list": [1, [2, {"k": "v" * 9}], None, True, -1.5], "text": "a\n\"é☃", "n%d" % turn: 2**70}
    check(json.loads(json.dumps(data)), data)
    check(json.loads("[" + ", ".join('{"i": %d, "s": "%s"}' % (i, "x" * i) for i in range(12)) + "]"),
          [{"i": i, "s": "x" * i} for i in range(12)])
    stream = io.StringIO()
    json.dump([junk([i, str(i)]) for i in range(9)], stream)
    check(json.load(io.StringIO(stream.getvalue())), [[i, str(i)] for i in range(9)])
    try:
        json.loads('{"a": [1, 2, {"b": ')
    except ValueError:
        junk()

print("ok")
