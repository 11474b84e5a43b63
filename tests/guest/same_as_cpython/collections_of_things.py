# The module collections.


def e(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

c = Counter("abracadabra")
print(c, c.most_common(2), c.most_common(), c["a"], c["zz"], sorted(c.elements()), c.total())
print(
    Counter(a=3, b=1) + Counter(a=1, b=2),
    Counter(a=3, b=1) - Counter(a=1, b=2),
    Counter(a=3, b=1) & Counter(a=1, b=2),
    Counter(a=3, b=1) | Counter(a=1, b=2),
    +Counter(a=-1, b=2),
    -Counter(a=-1, b=2),
)
c = Counter(a=4, b=2, c=0, d=-2)
print(list(c.elements()), c)
c.subtract(Counter(a=1, b=2, c=3, d=4))
print(c)
c.update("aab")
print(c)
c.update({"z": 5}, q=1)
print(c)
del c["nothing"]
del c["a"]
print(c, len(c), "a" in c, dict(c), list(c))
c += Counter(b=10)
print(c)
c -= Counter(b=1)
print(c)
c |= Counter(x=2)
c &= Counter(x=1, b=4)
print(c)
print(
    Counter(),
    Counter([1, 2, 1]),
    Counter({"a": 1}) == Counter(a=1, b=0),
    Counter(a=1) <= Counter(a=2),
    Counter(a=1) < Counter(a=2),
    Counter(a=1) == {"a": 1},
    Counter(a=1).copy(),
    Counter("ab") != Counter("ab"),
)
e(lambda: Counter.fromkeys("ab"))
e(lambda: Counter(5))
e(lambda: Counter([[1]]))
e(lambda: hash(Counter()))
words = ["the", "cat", "sat", "on", "the", "mat", "the", "end"]
print(
    Counter(words).most_common(1),
    Counter(w[0] for w in words),
    sum(Counter(words).values()),
    max(Counter(words), key=Counter(words).get),
    sorted(Counter(words).items(), key=lambda p: (-p[1], p[0]))[:2],
)
c = Counter()
for w in words:
    c[w] += 1
print(c, isinstance(c, dict), type(c).__name__, c.items(), c.get("q"), c.pop("cat"), c.setdefault("new", 7), c)
d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d["zz"], len(d), d.default_factory, d.get("none"), "none" in d)
d = defaultdict(int)
for w in words:
    d[w] += 1
print(
    d,
    dict(d),
    sorted(d.items())[:2],
    d | {"x": 1},
    type(d | {}),
    d.copy(),
    type(d.copy()),
    d == {"the": 3, "cat": 1, "sat": 1, "on": 1, "mat": 1, "end": 1},
)
e(lambda: defaultdict()["a"])
e(lambda: defaultdict(5))
print(
    defaultdict(),
    defaultdict(None, {1: 2}),
    defaultdict(int, a=1),
    defaultdict(lambda: 5)["x"],
    defaultdict(set, [(1, 2)]),
)
dd = defaultdict(lambda: defaultdict(int))
dd["a"]["b"] += 1
print(dd["a"], {k: dict(v) for k, v in dd.items()})


class DD(defaultdict):
    def __missing__(self, k):
        self[k] = k + k
        return self[k]


x = DD()
print(x["a"], x)
q = deque([1, 2, 3])
q.append(4)
q.appendleft(0)
print(q, q.pop(), q.popleft(), q, len(q), q[0], q[-1], 2 in q, list(reversed(q)), bool(deque()))
q = deque(range(10), maxlen=5)
print(q, q.maxlen)
q.append(99)
print(q)
q.appendleft(-1)
print(q)
q.rotate(2)
print(q)
q.rotate(-3)
print(q)
q.extend([7, 8])
print(q)
q.extendleft([1, 2])
print(q, q.count(1), q.index(1))
q.remove(1)
print(q)
q.reverse()
print(q)
q.insert(1, "x")
print(q)
e(lambda: q.insert(0, 5))
e(lambda: deque().pop())
e(lambda: deque().popleft())
e(lambda: deque([1])[5])
e(lambda: deque([1, 2, 3])[0:1])
e(lambda: deque([1]).remove(3))
e(lambda: deque([1]).index(3))
e(lambda: deque(5))
e(lambda: deque(maxlen=-1))
e(lambda: deque(maxlen="a"))
e(lambda: deque([1]) + [2])
e(lambda: deque([1]) * "a")
print(
    deque([1, 2]) + deque([3]),
    deque([1, 2]) * 2,
    2 * deque([1]),
    deque([1, 2]) == deque([1, 2]),
    deque([1, 2]) < deque([1, 3]),
    deque([1]) == [1],
    deque([1, 2]) != deque([1]),
    deque("abc", maxlen=2),
    deque(maxlen=3),
    deque([1, 2]).copy(),
    deque([[1], "a"]),
)
q = deque([1, 2, 3])
q[1] = "b"
del q[0]
q += [5]
q *= 2
print(q, list(q), sorted(deque([3, 1, 2])), max(deque([1, 5])), sum(deque([1, 2])))


def f():
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


e(f)
q = deque()
q.append(q)
print(q)
for i in range(100):
    q.append(i)
q.popleft()
print(sum(q), q.index(50), q[70])
q.clear()
print(q)
P = namedtuple("Point", "x y")
p = P(1, y=2)
print(
    p,
    p.x,
    p[1],
    p._asdict(),
    p._replace(x=9),
    P._fields,
    P._make([5, 6]),
    p == (1, 2),
    *p,
    len(p),
    hash(p) == hash((1, 2)),
    P._field_defaults,
    P.__doc__,
    isinstance(p, tuple),
    p + (3,),
)
x, y = p
print(
    x, y, P(3, 4) > P(1, 9), sorted([P(2, 1), P(1, 2)]), {P(1, 2): "a"}[(1, 2)], p._fields, P.__name__, type(p).__name__
)
e(lambda: P(1))
e(lambda: P())
e(lambda: P(1, 2, 3))
e(lambda: P(1, 2, z=3))
e(lambda: P(1, x=2))
e(lambda: p._replace(q=1))
e(lambda: P._make([1]))
e(lambda: p.z)
e(lambda: setattr(p, "x", 3))
e(lambda: namedtuple("A", "a a"))
e(lambda: namedtuple("A", "_a"))
e(lambda: namedtuple("A", "class"))
e(lambda: namedtuple("A", "1a"))
e(lambda: namedtuple("A b", "a"))
e(lambda: namedtuple("A", "a", defaults=[1, 2]))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
print(Q(1), Q(1, 5), Q._field_defaults)
e(lambda: Q())
e(lambda: Q(1, 2, 3, 4))
print(namedtuple("R", "a class b _c a", rename=True)._fields, namedtuple("E", "")(), namedtuple("S", "a, b")(1, 2))


class V(namedtuple("V", "x y")):
    __slots__ = ()

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y)

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __str__(self):
        return "V<%s>" % self.x


v = V(3, 4)
print(v.norm, v + v, repr(v), str(v), v._replace(x=1), type(v._replace(x=1)), V._make([1, 2]), v._asdict(), v.x)
o = OrderedDict(a=1)
o["b"] = 2
print(o, type(o), repr(o.keys()), list(o.items()))
