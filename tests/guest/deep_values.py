"""More programs that end in RecursionError: values nested in values, iterators of iterators, text of text."""

from .deep_programs import method, nested

VALUES = {
    **{
        f"{what} of nested {kind}": nested(start, step, use)
        for kind, start, step in (
            ("lists", "[]", "[x]"),
            ("tuples", "()", "(x,)"),
            ("dicts", "{}", "{1: x}"),
            ("exceptions", "ValueError()", "ValueError(x)"),
        )
        for what, use in (("repr", "repr(x)"), ("str", "str(x)"), ("print", "print(x)"), ("format", "'{}'.format(x)"))
    },
    "repr of frozensets": nested("frozenset()", "frozenset([x])", "repr(x)", depth=10_000),
    "repr of namedtuples": nested(
        "1", "P(x)", "repr(x)", "from collections import namedtuple\nP = namedtuple('P', 'x')"
    ),
    "repr of ordered dicts": nested("1", "O([(1, x)])", "repr(x)", "from collections import OrderedDict as O", 10_000),
    "json of lists": nested("[]", "[x]", "json.dumps(x)", "import json"),
    "json of dicts": nested("{}", "{'k': x}", "json.dumps(x)", "import json"),
    "json of tuples": nested("()", "(x,)", "json.dumps(x)", "import json"),
    "json that is read": "import json\njson.loads('[' * 100000)",
    "isinstance of nested tuples": nested("(int,)", "(x,)", "isinstance('', x)"),
    "issubclass of nested tuples": nested("(int,)", "(x,)", "issubclass(str, x)"),
    "equality of lists": "a, b = [], []\nfor i in range(100000): a, b = [a], [b]\na == b",
    "equality of tuples": "a, b = (), ()\nfor i in range(100000): a, b = (a,), (b,)\na == b",
    "equality of dicts": "a, b = {}, {}\nfor i in range(100000): a, b = {1: a}, {1: b}\na == b",
    "equality of lists in themselves": "a, b = [], []\na.append(a)\nb.append(b)\na == b",
    "inequality": "a, b = [], []\nfor i in range(100000): a, b = [a], [b]\na != b",
    "order of lists": "a, b = [], []\nfor i in range(100000): a, b = [a], [b]\na < b",
    "order of tuples": "a, b = (), ()\nfor i in range(100000): a, b = (a,), (b,)\na < b",
    "membership": "a, b = [], []\nfor i in range(100000): a, b = [a], [b]\na in [b]",
    "hash of tuples": nested("()", "(x,)", "hash(x)"),
    "tuple as a key": nested("()", "(x,)", "{x: 1}"),
}

ITERATORS = {
    "map of map": nested("iter([1])", "map(lambda y: y, x)", "next(x)"),
    "filter of filter": nested("iter([1])", "filter(None, x)", "next(x)"),
    "zip of zip": nested("iter([1])", "zip(x)", "next(x)"),
    "enumerate of enumerate": nested("iter([1])", "enumerate(x)", "next(x)"),
    "generator of generator": nested("iter([1])", "g(x)", "next(x)", "def g(m):\n    for y in m: yield y"),
    "generator expressions": nested("iter([1])", "(lambda y: (z for z in y))(x)", "next(x)"),
    "yield from": "def g(): yield from g()\nnext(g())",
    "yield from, built": nested("iter([1])", "g(x)", "next(x)", "def g(m): yield from m"),
    "closing": "def g(n):\n    try: yield n\n    finally: y = g(n); next(y); y.close()\nx = g(0)\nnext(x)\nx.close()",
    "throwing": (
        "def g():\n    try: yield\n    except ValueError: y = g(); next(y); y.throw(ValueError)\n"
        "x = g()\nnext(x)\nx.throw(ValueError)"
    ),
    "iter": method("__iter__(self)", "iter(self)", "iter(A())"),
    "next": method("__next__(self)", "next(self)", "next(A())"),
    "reversed": (
        "class A:\n    def __len__(self): return 1\n    def __getitem__(self, i): return next(reversed(self))\n"
        "next(reversed(A()))"
    ),
    **{
        f"iterated by {name}": method("__iter__(self)", use.format("self"), use.format("A()"))
        for name, use in (
            ("list", "iter(list({}))"),
            ("tuple", "iter(tuple({}))"),
            ("set", "iter(set({}))"),
            ("dict", "iter(dict({}))"),
            ("join", "iter(''.join({}))"),
            ("bytes", "iter(bytes({}))"),
            ("bytearray", "iter(bytearray({}))"),
            ("array", "iter(__import__('array').array('i', {}))"),
            ("deque", "iter(__import__('collections').deque({}, 5))"),
            ("any", "any({})"),
            ("sum", "sum({})"),
            ("max", "max({})"),
            ("unpacking", "(lambda *a: a)(*{})"),
            ("membership", "1 in {}"),
            ("extend", "[].extend({})"),
        )
    },
}

TEXT = {
    **{
        f"text by {name}": method(f"{hook}(self)", use.format("self"), use.format("A()"))
        for name, hook, use in (
            ("str", "__str__", "str({})"),
            ("repr", "__repr__", "repr({})"),
            ("repr in a list", "__repr__", "repr([{}])"),
            ("format", "__str__", "'{{}}'.format({})"),
            ("percent", "__str__", "'%s' % {}"),
            ("f-string", "__str__", "f'{{{}}}'"),
            ("print", "__str__", "print({})"),
            ("an exception", "__str__", "str(ValueError({}))"),
        )
    },
    "print to an object": (
        "import io\nclass A(io.IOBase):\n    def write(self, b): print(b, file=self)\nprint(1, file=A())"
    ),
    "regular expression, groups": "import re\nre.compile('(' * 50000)",
    "regular expression, callback": "import re\ndef f(m): return re.sub('a', f, 'a')\nre.sub('a', f, 'a')",
    "streams of streams": nested("io.BytesIO()", "io.BufferedWriter(x, 1)", "x.write(b'ab')", "import io"),
    "closing streams": nested(
        "io.BytesIO()", "deflate.DeflateIO(x, deflate.RAW, 5, True)", "x.close()", "import io, deflate"
    ),
    "inflating": nested("io.BytesIO(bytes(100))", "deflate.DeflateIO(x)", "x.read(1)", "import io, deflate"),
    "a stream in Python": (
        "import io\nclass A(io.IOBase):\n    def write(self, b): return io.BufferedWriter(self, 1).write(b'ab')\n"
        "A().write(b'')"
    ),
}

SOURCE = {
    **{
        f"source, {name}": f"x = y = 1\n{how}({start!r} * {depth} + {middle!r} + {end!r} * {depth})"
        for name, how, start, middle, end, depth in (
            ("minus", "eval", "-", "x", "", 10_000),
            ("not", "eval", "not ", "x", "", 10_000),
            ("lists", "eval", "[", "", "]", 10_000),
            ("tuples", "eval", "(", "1", ",)", 10_000),
            ("dicts", "eval", "{1:", "1", "}", 10_000),
            ("sets", "eval", "{", "1", "}", 10_000),
            ("subscripts", "eval", "x[", "1", "]", 10_000),
            ("calls", "eval", "x(", "1", ")", 10_000),
            ("keyword arguments", "eval", "x(a=", "1", ")", 10_000),
            ("default arguments", "eval", "lambda a=", "1", ":1", 10_000),
            ("conditions", "eval", "1 if x else ", "1", "", 10_000),
            ("powers", "eval", "x**", "x", "", 10_000),
        )
    },
    "source, targets": "exec('[' * 10000 + 'x' + ',]' * 10000 + ' = y')",
}

# Deep as well, but nothing of it recurses in C: each goes on to an end of its own, as (source, how it ends).
FLAT = {
    "parentheses": ("eval('(' * 10000 + '1' + ')' * 10000)", "1"),
    "lambdas": ("callable(eval('lambda:' * 10000 + '1'))", "True"),
    "comprehensions": (
        "y = 1\neval('[' * 5000 + '1' + ' for x in y]' * 5000)",
        "TypeError: 'int' object is not iterable",
    ),
    "deleted targets": ("x = 1\nexec('del ' + '(' * 9000 + 'x' + ',)' * 9000)\n'x' in globals()", "False"),
    "attributes": ("x = 1\neval('x' + '.a' * 50000)", "AttributeError: 'int' object has no attribute 'a'"),
    "calls": ("x = 1\neval('x' + '()' * 50000)", "TypeError: 'int' object is not callable"),
    "sums": ("x = 1\neval('x' + '+x' * 50000)", "50001"),
    "nested if": ("exec('\\n'.join(' ' * i + 'if 1:' for i in range(100)) + ' x = 5')\nx", "5"),
    "nested def": ("exec('\\n'.join(' ' * i + 'def f():' for i in range(100)) + ' pass')\ncallable(f)", "True"),
    "repr of a list in itself": ("x = []\nx.append(x)\nrepr(x)", "'[[...]]'"),
    "repr of views": ("x = {}\nx[1] = x.values()\nrepr(x)", "'{1: dict_values([...])}'"),
    "hash of frozensets": (
        "x = y = frozenset()\nfor i in range(10000): x, y = frozenset([x]), frozenset([y])\nhash(x) == hash(y)",
        "True",
    ),
    "nested format specifications": (
        "('{:' * 20000 + '}' * 20000).format(*range(20001))",
        "ValueError: Max string recursion exceeded",
    ),
    "regular expression, loops": ("import re\nre.match('(ab*)*c', 'ab' * 50000 + 'c').end()", "100001"),
    "regular expression, alternatives": ("import re\nre.match('(a|b)*c', 'ab' * 50000) is None", "True"),
    "regular expression, lazy": ("import re\nre.match('(a+?)+?b', 'a' * 50000 + 'b').end()", "50001"),
    "base classes": (
        "class A: pass\nfor i in range(2000): A = type('A', (A,), {})\nA().missing",
        "AttributeError: 'A' object has no attribute 'missing'",
    ),
    "bases, two each": (
        "class B: pass\nclass A(B): pass\nfor i in range(300): A = type('A', (A, B), {})\nA().missing",
        "AttributeError: 'A' object has no attribute 'missing'",
    ),
    "subclass": ("class A: pass\nfor i in range(2000): A = type('A', (A,), {})\nissubclass(A, int)", "False"),
    "caught by base": (
        "class E(Exception): pass\nfor i in range(2000): E = type('E', (E,), {})\n"
        "try: raise E\nexcept ValueError: pass\nexcept Exception: x = 'caught'\nx",
        "'caught'",
    ),
    "finalisers": ("import gc\nclass A:\n    def __del__(self): A()\nA()\ngc.collect() > 0", "True"),
}
