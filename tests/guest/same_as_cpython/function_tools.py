# functools: caches, partial calls, orderings, dispatch on types, wrappers.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, total_ordering



def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__ + ":", error)


calls = []


@lru_cache(maxsize=2)
def square(x):
    "Squares."
    calls.append(x)
    return x * x


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.__name__, square.__doc__)
print(square.__wrapped__(5), calls[-1], square.cache_parameters())
square.cache_clear()
print(square.cache_info())
told(square, [1])
told(square)
told(square, 1, 2)


@lru_cache
def named(a, b=2, *, c=3):
    return a, b, c


named(1), named(1, 2), named(1, b=2), named(a=1), named(1, c=3), named(1, c=3)
print(named.cache_info())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(3), typed(3.0), typed(True), typed.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(300), fib.cache_info())


@lru_cache(maxsize=None)
def ways(left, coins):
    if left == 0:
        return 1
    if left < 0 or not coins:
        return 0
    return ways(left - coins[0], coins) + ways(left, coins[1:])


print(ways(100, (50, 20, 10, 5, 2, 1)))


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info(), cache(len)("abc"))
told(lru_cache, 3.5)
told(lru_cache, "a")
told(cache, 3)


class Grid:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def paths(self, row, column):
        if row == 0 or column == 0:
            return self.n
        return self.paths(row - 1, column) + self.paths(row, column - 1)

    @cached_property
    def twice(self):
        "Twice n."
        print("working it out")
        return 2 * self.n

    def set(self, value, *, mark="-"):
        return (self.n, value, mark)

    on = partialmethod(set, True)
    marked = partialmethod(set, mark="!")


grid = Grid(1)
print(grid.paths(5, 5), Grid.paths.cache_info())
print(grid.twice, grid.twice, "twice" in grid.__dict__)
del grid.twice
print(grid.twice)
grid.twice = 7
print(grid.twice)
print(grid.on(), grid.marked(4), grid.on(mark="?"))

double = partial(lambda x, y, *, z=0: (x, y, z), 2, z=5)
print(double(3), double(3, z=6), double.args, double.keywords)
print(partial(partial(max, 1), 2).args, partial(max, key=len)(["a", "bb"]))
double.note = "mine"
print(double.note, callable(double), isinstance(double, partial))
told(partial)
told(partial, 1)
told(partial(max, key=len), 5)
told(setattr, double, "func", 1)

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, iter([1, 9, 4]), 5))
told(reduce, max)
told(reduce, max, [])
told(reduce, max, 3)
told(reduce, 1, [1, 2])
print(sorted(["b", "A", "c"], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
print(sorted([5, 3, 9], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(mycmp=lambda a, b: 0)(1) == cmp_to_key(max)(2))
told(cmp_to_key)
told(lambda: cmp_to_key(max)(1) < 3)
print(cmp_to_key(max)(4).obj)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


@total_ordering
class Height:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


for cls in Version, Height:
    for one, other in (1, 2), (2, 1), (2, 2):
        a, b = cls(one), cls(other)
        print(a < b, a <= b, a > b, a >= b, a == b, a != b)
told(lambda: Version(1) <= 3)
told(total_ordering, int.__class__("Nothing", (), {}))
print(max(Version(n) for n in (3, 7, 5)).n)


print(sorted(functools.__all__) == sorted(set(functools.__all__)), functools.WRAPPER_UPDATES)
