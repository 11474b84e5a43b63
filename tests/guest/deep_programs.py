"""Programs that go as deep as they can, by what recurses in C while they do. Each ends in RecursionError, and soon."""

DEPTH = 100_000


def nested(start: str, step: str, last: str, setup: str = "", depth: int = DEPTH) -> str:
    """A program that builds a value by applying `step` to it many times, and then does `last` with it."""
    return f"{setup}\nx = {start}\nfor i in range({depth}):\n    x = {step}\n{last}"


def method(name: str, body: str, use: str, base: str = "") -> str:
    """A program with a class whose special method comes back to itself."""
    return f"class A{f'({base})' if base else ''}:\n    def {name}:\n        return {body}\n{use}"


CALLS = {
    "function": "def f(n): return f(n + 1)\nf(0)",
    "function with defaults": "def f(n=[]): return f()\nf()",
    "arguments by star": "def f(*a, **k): return f(*a, **k)\nf(1, b=2)",
    "many arguments": "def f(*a): return f(*a)\nf(*range(10000))",
    "many locals": "exec('def f():\\n' + ''.join(' x%d = 1\\n' % i for i in range(2000)) + ' return f()')\nf()",
    "a deep expression": "exec('def f():\\n return [' + '1,' * 2000 + 'f()]')\nf()",
    "method": method("f(self)", "self.f()", "A().f()"),
    "static method": "class A:\n    @staticmethod\n    def f(): return A.f()\nA.f()",
    "class method": "class A:\n    @classmethod\n    def f(cls): return cls.f()\nA.f()",
    "super": "class A:\n    def f(self): return self.f()\nclass B(A):\n    def f(self): return super().f()\nB().f()",
    "callable object": method("__call__(self)", "self()", "A()()"),
    "constructor": method("__init__(self)", "A()", "A()"),
    "new": method("__new__(cls)", "A()", "A()"),
    "closures": nested("lambda: 1", "f(x)", "x()", "def f(g):\n    def h(): return g()\n    return h"),
    "comprehension": "def f(n): return [f(y) for y in n]\nn = [1]\nn[0] = n\nf(n)",
    "lambda": "f = lambda: f()\nf()",
    "class body": "def f():\n    class A:\n        x = f()\nf()",
    "decorator": "def f(g):\n    @f\n    def h(): pass\nf(1)",
    "try and finally": "def f():\n    try: return f()\n    finally: len('')\nf()",
    "with": (
        "class A:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith A(): pass"
    ),
    "exit of with": (
        "class A:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        with self: pass\nwith A(): pass"
    ),
    "finaliser": "import gc\nclass A:\n    def __del__(self): A.__del__(self)\nA().__del__()",
    "exec": "s = 'exec(s)'\nexec(s)",
    "eval": "s = 'eval(s)'\neval(s)",
    "import": "open('/again.py', 'w').write('import sys\\ndel sys.modules[\"again\"]\\nimport again')\nimport again",
    "coroutine": "async def f(): await f()\nimport asyncio\nasyncio.run(f())",
}

ATTRIBUTES = {
    "getattr": method("__getattr__(self, name)", "self.y", "A().x"),
    "setattr": "class A:\n    def __setattr__(self, name, value): self.x = 1\nA().y = 1",
    "delattr": "class A:\n    def __delattr__(self, name): del self.x\ndel A().y",
    "property": "class A:\n    @property\n    def x(self): return self.x\nA().x",
    "property setter": "class A:\n    def f(self, v): self.x = v\n    x = property(None, f)\nA().x = 1",
    "descriptor": "class D:\n    def __get__(self, a, b): return a.x\nclass A: x = D()\nA().x",
    "hasattr": method("__getattr__(self, name)", "hasattr(self, 'y')", "A().x"),
    "getitem": method("__getitem__(self, i)", "self[i]", "A()[0]"),
    "setitem": "class A:\n    def __setitem__(self, i, v): self[i] = v\nA()[0] = 1",
    "delitem": "class A:\n    def __delitem__(self, i): del self[i]\ndel A()[0]",
}

OPERATORS = {
    **{
        f"operator {name}": method(
            f"__{name}__(self{', other' if 'other' in body else ''})", body, f"a, b = A(), A()\n{use}"
        )
        for name, body, use in (
            ("add", "self + other", "a + b"),
            ("radd", "other + self", "1 + b"),
            ("iadd", "self.__iadd__(other)", "a += b"),
            ("mul", "self * other", "a * b"),
            ("floordiv", "self // other", "a // b"),
            ("pow", "self ** other", "a ** b"),
            ("matmul", "self @ other", "a @ b"),
            ("lshift", "self << other", "a << b"),
            ("and", "self & other", "a & b"),
            ("divmod", "divmod(self, other)", "divmod(a, b)"),
            ("eq", "self == other", "a == b"),
            ("ne", "self != other", "a != b"),
            ("lt", "self < other", "a < b"),
            ("contains", "other in self", "b in a"),
            ("neg", "-self", "-a"),
            ("invert", "~self", "~a"),
            ("abs", "abs(self)", "abs(a)"),
            ("bool", "not not self", "not a"),
            ("len", "len(self)", "len(a)"),
            ("int", "int(self)", "int(a)"),
            ("float", "float(self)", "float(a)"),
            ("complex", "complex(self)", "complex(a)"),
            ("hash", "hash(self)", "hash(a)"),
        )
    },
    "key of a dict": method("__hash__(self)", "{self: 1}", "{A(): 1}"),
    "item of a set": method("__hash__(self)", "len({self})", "{A()}"),
    "equal keys": (
        "class A:\n    def __hash__(self): return 1\n    def __eq__(self, o): return {self: 1} == {o: 1}\n"
        "{A(): 1} == {A(): 1}"
    ),
    "sort": method("__lt__(self, other)", "sorted([A(), A()])", "sorted([A(), A()])"),
    "sort key": "def k(x): return sorted([1, 2], key=k)\nsorted([1, 2], key=k)",
    "min": method("__lt__(self, other)", "min(self, other)", "min(A(), A())"),
    "max key": "def k(x): return max([1, 2], key=k)\nmax([1, 2], key=k)",
    "heap": (
        "from heapq import heapify\nclass A:\n    def __lt__(self, o): return heapify([A(), A()])\nheapify([A(), A()])"
    ),
    "sum": method("__radd__(self, other)", "sum([self])", "sum([A()])"),
    "list.index": method("__eq__(self, other)", "[self].index(other)", "[A()].index(A())"),
}
