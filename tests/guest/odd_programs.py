"""Programs with odd objects: cells in order, and what each writes, its result, or its error."""

Cells = list[tuple[str, str]]

TEXTS: dict[str, Cells] = {
    "a repr that is no text": [
        ("class A:\n    def __repr__(self): return 1\nA()", "TypeError: __repr__ returned non-string (type int)"),
        ("print(A())", "TypeError: __repr__ returned non-string (type int)"),
    ],
    "a str that is no text": [
        (
            "class A:\n    def __str__(self): return None\nstr(A())",
            "TypeError: __str__ returned non-string (type NoneType)",
        ),
        ("'%s' % A()", "TypeError: __str__ returned non-string (type NoneType)"),
    ],
    "a str that is of a class derived from str": [
        ("class S(str): pass\nclass A:\n    def __str__(self): return S('derived')\nprint(A())", "derived\n"),
    ],
    "a repr that raises": [("class A:\n    def __repr__(self): raise ValueError('no')\nA()", "ValueError: no")],
    "a repr that never ends": [("class A:\n    def __repr__(self):\n        while True: pass\nA()", "BudgetExceeded")],
    "an exception with a str that raises": [
        ("class E(Exception):\n    def __str__(self): raise KeyError\nraise E", "E: <exception str() failed>"),
    ],
    "an exception with a str that is no text": [
        ("class E(Exception):\n    def __str__(self): return 5\nraise E", "E: <exception str() failed>"),
    ],
    "an exception with a str that never ends": [
        (
            "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E",
            "E: <exception str() failed>",
        ),
    ],
    "an exception in a locked heap": [
        (
            "import micropython\nmicropython.heap_lock()\n[1] * 3",
            "MemoryError: memory allocation failed, heap is locked",
        ),
        ("[1] * 3", "[1, 1, 1]"),
    ],
}

NAMES: dict[str, Cells] = {
    "a builtin that was replaced": [
        ("import builtins\nbuiltins.print = None\nprint(1)", "TypeError: 'NoneType' object is not callable"),
        ("1 + 1", "2"),
        ("del builtins.print\nprint(3)", "3\n"),
    ],
    "all modules forgotten": [
        ("import sys\nsys.modules.clear()", ""),
        ("import os, sys, random\nrandom.random() < 1", "True"),
    ],
    "all names deleted": [
        ("x = 1\nglobals().clear()", ""),
        ("x", "NameError: name 'x' is not defined"),
        ("y = 2\ny", "2"),
    ],
    "another __name__": [("__name__ = 5", ""), ("class A: pass\n__name__", "5")],
    "an own underscore": [("_ = 5\n7", "7"), ("_", "5"), ("del _", ""), ("8", "8"), ("_", "8")],
    "a name of 100 kB": [
        ("exec('n' * 100000 + ' = 1')", "RuntimeError: name too long"),
        ("exec('import ' + 'n.' * 400000 + 'n')", "RuntimeError: name too long"),
        ("old, __name__ = __name__, 'n.' * 400000\nfrom . import n", "RuntimeError: name too long"),
        ("__name__ = old\nopen('n' * 100000, 'w')", "OSError: [Errno 22] Invalid argument"),
    ],
}

STREAMS: dict[str, Cells] = {
    "standard streams that were replaced are back in the next cell": [
        ("import sys, io\nsys.stdout = sys.stderr = sys.stdin = None\nprint('nowhere')", ""),
        (
            "print(sys.stdout, sys.stderr, sys.stdin is sys.__stdin__)",
            "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'> "
            "<_io.TextIOWrapper name='<stderr>' mode='w' encoding='utf-8'> True\n",
        ),
        ("del sys.stdout\nprint('lost')", "RuntimeError: lost sys.stdout"),
        ("print('back')", "back\n"),
        ("sys.stdin = 5\ninput()", "AttributeError: 'int' object has no attribute 'readline'"),
        ("input('who? ')", "'answer to who? '"),
    ],
    "a stream that tells more than it was given": [
        (
            "import io, json, sys\nclass S(io.IOBase):\n    def write(self, data): return 10**6\n"
            "    def readinto(self, data): return 10**6\nsys.print_exception(ValueError(1), S())",
            "ValueError: more bytes than there were",
        ),
        ("json.dump([1], S())", ""),
        ("json.load(S())", "AttributeError: 'S' object has no attribute 'read'"),
    ],
    "a stream that keeps what it was given": [
        (
            "import io, sys\nclass S(io.IOBase):\n    kept = []\n    def write(self, data):\n"
            "        self.kept.append(data)\n        return len(data)\n"
            "sys.print_exception(ValueError('text'), S())\nx = [bytearray(20) for i in range(1000)]\nb''.join(S.kept)",
            "b'ValueError: text\\n'",
        ),
    ],
    "a file kept open over cells": [
        ("f = open('k', 'w')\nf.write('one')", "3"),
        ("f.write('two')\nf.close()\nopen('k').read()", "'onetwo'"),
    ],
    "a full filesystem": [
        ("f = open('a', 'w')\nf.write('x' * 40000000)", "OSError: [Errno 28] No space left on device"),
        ("f.close()\nimport os\nos.remove('a')\nopen('b', 'w').write('y' * 30000000)", "30000000"),
    ],
    "too many files": [
        (
            "import os\nfor d in '0123456789':\n    os.mkdir(d)\n"
            "    for i in range(500): open('%s/%d' % (d, i), 'w').close()",
            "OSError: [Errno 28] No space left on device",
        ),
        ("for name in os.listdir('0'): os.remove('0/' + name)\nopen('b', 'w').write('y')", "1"),
    ],
}

CONTAINERS: dict[str, Cells] = {
    "keys that raise": [
        (
            "class A:\n    def __eq__(self, other): raise ValueError('eq')\n    def __hash__(self): return 1\n"
            "d = {A(): 1}\nd[A()] = 2",
            "ValueError: eq",
        ),
        ("s = {A()}\ns.add(A())", "ValueError: eq"),
        ("len(d), len(s)", "(1, 1)"),
    ],
    "hashes that raise while the table grows": [
        (
            "n = 0\nclass A:\n    def __hash__(self):\n        global n\n        n += 1\n"
            "        if n > 150: raise ValueError('hash')\n        return n\n"
            "d = {}\ni = 0\nwhile True:\n    d[A()] = i\n    i += 1",
            "ValueError: hash",
        ),
        ("sorted(d.values()) == list(range(i))", "True"),
    ],
    "keys that empty their dictionary": [
        (
            "class A:\n    def __eq__(self, other):\n        d.clear()\n        return False\n"
            "    def __hash__(self): return 1\nd = {}\nfor i in range(100): d[A()] = i\nlen(d)",
            "1",
        ),
        ("d = set()\nfor i in range(100): d.add(A())\nlen(d)", "1"),
    ],
    "values that empty their dictionary": [
        (
            "class A:\n    def __repr__(self):\n        d.clear()\n        return 'A'\n"
            "d = {i: A() for i in range(10)}\ntext = repr(d)\nlen(d)",
            "0",
        ),
    ],
    "a list that is emptied while it is sorted": [
        (
            "class A:\n    def __lt__(self, other):\n        x.append(1)\n        return False\n"
            "x = [A() for i in range(100)]\nx.sort()",
            "ValueError: list modified during sort",
        ),
        ("len(x), x.count(1)", "(100, 0)"),
    ],
    "a heap that is emptied while it is sifted": [
        (
            "import heapq\nclass A:\n    def __lt__(self, other):\n        x.clear()\n        return True\n"
            "x = [A() for i in range(100)]\nheapq.heapify(x)",
            "RuntimeError: list changed size during iteration",
        ),
    ],
    "a list that is emptied while it is searched": [
        (
            "class A:\n    def __eq__(self, other):\n        x.clear()\n        return False\n"
            "x = [A() for i in range(100)]\nx.index(5)",
            "ValueError: 5 is not in list",
        ),
        ("x = [A() for i in range(100)]\nx.count(5), x == [A()] * 100", "(0, False)"),
    ],
    "a view of an array that moved": [
        (
            "b = bytearray(100)\nm = memoryview(b)\nb.extend(bytes(100000))\n"
            "x = [bytearray(100) for i in range(1000)]\nm[:] = bytes([7] * 100)\nall([y == bytearray(100) for y in x])",
            "True",
        ),
    ],
}

CONTROL: dict[str, Cells] = {
    "a generator that goes on when closed": [
        (
            "def g():\n    try: yield 1\n    finally: yield 2\nx = g()\nnext(x)\nx.close()",
            "RuntimeError: generator ignored GeneratorExit",
        ),
    ],
    "a generator that closes itself": [
        (
            "def g():\n    try: yield 1\n    finally: x.close()\nx = g()\nnext(x)\nx.close()",
            "ValueError: generator already executing",
        ),
    ],
    "an exception in finally while a stop is raised": [
        ("try:\n    while True: pass\nfinally: raise ValueError('finally')", "ValueError: finally"),
    ],
    "an exception in __exit__ while a stop is raised": [
        (
            "class C:\n    def __enter__(self): pass\n    def __exit__(self, *exception): raise ValueError('exit')\n"
            "with C():\n    while True: pass",
            "ValueError: exit",
        ),
    ],
    "too deep a recursion that is caught at every level": [
        ("def f():\n    try: f()\n    except RuntimeError: f()\nf()", "BudgetExceeded"),
    ],
}

SIZES: dict[str, Cells] = {
    "lists": [
        ("[0, 0, 0, 0] * (1 << 30)", "MemoryError: "),
        ("[0, 0, 0, 0] * (1 << 29)", "MemoryError: memory allocation failed, allocating 4294967295 bytes"),
    ],
    "tuples": [
        ("(0, 0, 0, 0) * (1 << 30)", "MemoryError: "),
        ("(0, 0, 0, 0) * (1 << 29)", "MemoryError: memory allocation failed, allocating 4294967295 bytes"),
    ],
    "bytes": [("b'abcd' * (1 << 30)", "MemoryError: memory allocation failed, allocating 4294967295 bytes")],
    "parts of a text": [("'a,b,c'.rsplit(',', (1 << 31) - 1)", "['a', 'b', 'c']")],
    "a joined text": [
        ("','.join(['x' * 10**6] * 5000)", "MemoryError: memory allocation failed, allocating 2148002147 bytes"),
    ],
    "a replaced text": [
        (
            "('a' * 10**5).replace('a', 'x' * 10**5)",
            "MemoryError: memory allocation failed, allocating 4294967295 bytes",
        ),
    ],
    "a centred text": [("'abc'.center(-5)", "'abc'"), ("'abc'.count('', 2, 1)", "0")],
    "arguments": [
        ("class A:\n    def f(self, *a): return len(a)\nA().f(*[0] * 10**6)", "1000000"),
        ("def f(**a): return len(a)\nf(**{'a%d' % i: i for i in range(300)})", "300"),
    ],
    "precisions": [("'%.2147483647f' % 1.0", "ValueError: precision too big")],
    "structures": [
        ("import struct\nstruct.calcsize('1000000000x' * 5)", "error: total struct size too long"),
        ("struct.calcsize('99999999999999999999x')", "error: total struct size too long"),
        (
            "struct.unpack_from('1073741823x', b'')",
            "error: unpack_from requires a buffer of at least 1073741823 bytes for unpacking 1073741823 bytes "
            "at offset 0 (actual buffer size is 0)",
        ),
        (
            "struct.pack_into('1073741823x', bytearray(3), 0)",
            "error: pack_into requires a buffer of at least 1073741823 bytes for packing 1073741823 bytes at offset 0 "
            "(actual buffer size is 3)",
        ),
        (
            "struct.pack_into('4x', bytearray(3), (1 << 31) - 1)",
            "error: pack_into requires a buffer of at least 2147483651 bytes for packing 4 bytes at offset 2147483647 "
            "(actual buffer size is 3)",
        ),
        ("struct.calcsize('bi3h2x5s')", "21"),
    ],
}
