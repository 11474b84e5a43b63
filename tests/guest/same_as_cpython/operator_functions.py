# operator: the operators as functions, and the getters.
import operator
from operator import attrgetter, itemgetter, methodcaller


def told(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__ + ":", error)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.inner = self

    def scaled(self, by, *, plus=0):
        return (self.x * by + plus, self.y * by + plus)


point = Point(3, 4)
for name in "lt le eq ne ge gt add and_ floordiv lshift mod mul or_ pow rshift sub xor truediv".split():
    print(name, [getattr(operator, name)(a, b) for a, b in ((7, 2), (2, 7), (-5, 3), (4, 4))])
    print(getattr(operator, "__" + name.rstrip("_") + "__")(6, 3))
for name in "iadd iand ifloordiv ilshift imod imul ior ipow irshift isub ixor itruediv".split():
    print(name, getattr(operator, name)(7, 2))
items = [1, 2]
print(operator.iadd(items, [3]) is items, operator.iconcat(items, (4,)), items)
print([operator.neg(4), operator.pos(-4), operator.invert(5), operator.inv(5), operator.abs(-3), operator.not_(0)])
print(operator.truth([]), operator.is_(None, None), operator.is_not(1, None), operator.index(True), operator.index(7))
print(operator.concat("a", "b"), operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf("abc", "c"))
data = {"a": 1}
operator.setitem(data, "b", 2)
operator.delitem(data, "a")
print(data, operator.getitem(data, "b"))
print(operator.length_hint([1, 2]), operator.length_hint(iter(()), 0), operator.length_hint(object(), 5))
print(operator.call(max, 1, 5), operator.call(dict, a=1))
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(0)), itemgetter(0, 1)(rows[0]))
print(attrgetter("x")(point), attrgetter("x", "inner.inner.y")(point), methodcaller("scaled", 2, plus=1)(point))
print(methodcaller("upper")("a"), methodcaller("split", ",", 1)("a,b,c"))
for source in """itemgetter()
itemgetter(1)
itemgetter("a", 2)
itemgetter(a=1)
attrgetter()
attrgetter(1)
attrgetter("a.b", "c")
methodcaller()
methodcaller(1)
methodcaller("a", 1, b=2)
itemgetter(1)(2)
itemgetter(5)([1])
itemgetter("k")({})
itemgetter(1)()
attrgetter("x")(2)
attrgetter("x")(2, 3)
methodcaller("x")(2)
operator.add(1, "a")
operator.concat(1, 2)
operator.indexOf([1], 3)
operator.index(1.0)
operator.contains(1, 2)
operator.setitem((1,), 0, 2)
operator.truediv(1, 0)
operator.lt(1, "a")
operator.countOf(1, 2)
operator.add(1)
operator.not_()""".splitlines():
    told(source.replace("operator.not_()", "itemgetter(-1)([1, 2])").replace("operator.add(1)", "operator.add([], [])"))
