"""Dataclasses: fields, options, what is made of them and what goes wrong."""

from dataclasses import dataclass, field, fields, asdict, astuple, replace, FrozenInstanceError, InitVar, is_dataclass, make_dataclass, KW_ONLY, MISSING
from typing import ClassVar, List, Optional
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    def dist(self): return (self.x**2 + self.y**2) ** .5
p = P(3, 4)
print(p, p.dist(), P(3) == P(3), P(3) != P(4), P.__doc__, P.__match_args__)
p.tags.append(1); print(p, P(1).tags)
@dataclass(order=True, frozen=True)
class V:
    sort_index: float = field(init=False, repr=False)
    name: str
    age: int = 3
    def __post_init__(self):
        object.__setattr__(self, 'sort_index', self.age)
a, b = V('a'), V('b', 1)
print(a < b, sorted([a, b]), hash(a) == hash(V('a')), {a: 1}[V('a')])
try: a.name = 'z'
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del a.name
except Exception as e: print(type(e).__name__, e)
@dataclass
class C(P):
    z: str = 'zz'
    k: ClassVar[int] = 3
    db: InitVar[int] = None
    def __post_init__(self, db): self.got = db
c = C(1, 2, [3], 'q', 9)
print(c, c.got, [f.name for f in fields(c)], asdict(c), astuple(c), replace(c, x=5))
for code in ['''
@dataclass
class A:
    x: int = 0
    y: int
''', '''
@dataclass
class A:
    x: list = []
''', 'P()', 'P(1,2,3,4)', 'P(1, q=2)', '''
@dataclass
class A:
    x = field(default=1)
''', '''
@dataclass(order=True)
class A:
    x: int
    def __lt__(self, o): return 1
''', 'asdict(P)', 'fields(3)', '''
@dataclass
class A(V):
    q: int = 1
''', 'P(1) < P(2)', 'hash(P(1))', 'replace(c, db=1, nope=2)']:
    try:
        exec(code); print('ok')
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1)
print(s, S.__slots__)
try: s.c = 1
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
print(K(a=1, b=2), K.__doc__)
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 1
    c: Optional[str] = None
print(K2(1, b=2), K2.__doc__)
M = make_dataclass('M', ['x', ('y', int), ('z', int, field(default=5))], namespace={'f': lambda self: self.y + 1})
print(M(1, 2), M(1, 2).f(), is_dataclass(M), is_dataclass(M(1, 2)))
@dataclass
class Node:
    val: int
    next: 'Optional[Node]' = None
n = Node(1, Node(2)); print(n, asdict(n)); n.next.next = n; print(n)
print(P.__init__.__annotations__, P.__annotations__)
@dataclass(eq=False)
class NE: x: int = 1
print(NE() == NE())
@dataclass(unsafe_hash=True)
class U: x: int = 1
print(hash(U()) == hash((1,)))
print(P.__init__.__qualname__, MISSING is not None)
