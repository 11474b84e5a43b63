# itertools: what each iterator gives, its mistakes, and its repr.
import itertools
from itertools import *


def told(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__ + ":", error)


class Odd:
    def __iter__(self):
        raise KeyError("no")


def failing(n):
    for i in range(n):
        yield i
    raise ValueError("enough")


for source in """list(chain("ab", [1, 2], (), {3: 4}))
list(chain())
list(chain.from_iterable(["ab", range(2)]))
list(accumulate([1, 2, 3, 4]))
list(accumulate([1, 2, 3], lambda a, b: a * b))
list(accumulate([1, 2, 3], initial=100))
list(accumulate([], initial=5))
list(accumulate("abc"))
list(accumulate([3, 1, 4], func=max))
list(combinations("ABCD", 2))
list(combinations(range(4), 3))
list(combinations([1, 2], 0))
list(combinations([1, 2], 3))
list(combinations_with_replacement("AB", 3))
list(combinations_with_replacement([], 0))
list(combinations_with_replacement([], 1))
list(permutations("ABC"))
list(permutations("ABCD", 2))
list(permutations([1, 2], 3))
list(permutations([]))
list(permutations(range(3), r=1))
list(product("AB", [1, 2]))
list(product([0, 1], repeat=3))
list(product())
list(product([1], []))
list(product([1, 2], repeat=0))
list(product("ab", range(2), repeat=2))
list(compress("ABCDEF", [1, 0, 1, 0, 1, 1]))
list(compress(data="AB", selectors=[0, 1]))
list(islice(count(10), 3))
list(islice(count(2.5, 0.5), 3))
list(islice(count(step=-3), 4))
list(islice(count(2**70), 2))
list(islice(cycle("AB"), 5))
list(cycle([]))
list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1]))
list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1]))
list(filterfalse(lambda x: x % 2, range(10)))
list(filterfalse(None, [0, 1, "", "a"]))
[(k, list(g)) for k, g in groupby("AAABBCCA")]
[(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)]
[k for k, g in groupby([1, 1, 2])]
list(islice("ABCDEFG", 2))
list(islice("ABCDEFG", 2, 4))
list(islice("ABCDEFG", 2, None))
list(islice("ABCDEFG", 0, None, 2))
list(islice("ABCDEFG", 1, 6, 3))
list(islice([1, 2], None))
list(pairwise("ABCDE"))
list(pairwise([1]))
list(repeat(10, 3))
list(repeat(10, times=0))
list(zip(repeat("x"), range(2)))
list(starmap(pow, [(2, 5), (3, 2), [10, 3]]))
[list(t) for t in tee([1, 2, 3])]
[list(t) for t in tee("ab", 3)]
tee([1], 0)
list(zip_longest("ABCD", "xy", fillvalue="-"))
list(zip_longest([1], [2, 3], []))
list(zip_longest())
list(chain([1], failing(1)))
list(takewhile(lambda x: True, failing(1)))
list(starmap(max, failing(0)))
list(chain(Odd()))
chain(x=1)
combinations()
combinations([1])
combinations([1], 2, 3)
combinations([1], "a")
combinations([1], -1)
combinations_with_replacement([1], -1)
permutations([1], "a")
permutations([1], -1)
product([1], repeat=-1)
product([1], rep=1)
product(1)
islice()
islice([1], -1)
islice([1], 1, -1)
islice([1], 1, 2, 0)
islice([1], "a", 2)
islice([1], a=3)
takewhile(1)
takewhile(1, 2)
next(takewhile(1, [2]))
next(starmap(1, [2]))
cycle()
cycle(1)
repeat()
repeat(1, "a")
repeat(1, n=3)
repeat("x", 3)
repeat(None)
repeat(1, times=-3)
count()
count(1.5)
count(1, 2)
count(1, 1)
count("a")
count(1, 2, 3)
tee([1], -1)
tee()
pairwise()
zip_longest(x=1)
accumulate()
accumulate([1], 2, 3)
accumulate([1], fn=3)
compress()
groupby()
next(groupby([1], 2))
chain.from_iterable(1)
next(chain(1))
next(iter(count(7)))
sum(1 for _ in product(range(10), repeat=3))
sum(islice(accumulate(repeat(1)), 10))
max(permutations([1, 5, 3]), key=lambda p: p[0] * p[1])""".splitlines():
    told(source)

# What is shared and taken in turns.
numbers = iter(range(10))
print(list(islice(numbers, 3)), next(numbers), list(takewhile(lambda n: n < 6, numbers)), list(numbers))
first, second = tee(numbers := iter("abcdef"))
print(next(first), next(first), next(second), list(first), list(second), list(numbers))
groups = groupby("aabb")
_, early = next(groups)
print(next(early))
_, late = next(groups)
print(list(early), list(late))
repeats = repeat("r", 3)
next(repeats)
print(repeats, count(3) is not None, isinstance(chain(), chain), type(count()) is count)
counting = count(5, 5)
next(counting)
print(counting)
pool = [1, 2, 3]
chosen = combinations(pool, 2)
pool.append(4)
print(list(chosen))
ended = chain([1])
print(next(ended), next(ended, "end"), next(ended, "end"))


def returning():
    yield 1
    return "value"


through = chain(returning())
next(through)
try:
    next(through)
except StopIteration as stop:
    print("stop", stop.args)


class Letters(chain):
    """A class of the program's own."""


print(list(Letters("ab", "c")))
print(str(chain([1])).split(" at ")[0], str(islice([1], 1)).split(" at ")[0], str(tee([1])[0]).split(" at ")[0])

for kind in (itertools.count, itertools.islice, itertools.chain, itertools.product, itertools.groupby, itertools.repeat):
    print(kind, kind.__module__, kind.__name__, kind.__qualname__)

# An iterator that has come to its end stays there, whatever becomes of what it went through.
items = [1]
for make in (iter, enumerate, reversed, lambda x: zip(x, "ab"), lambda x: map(str, x), lambda x: (y for y in x)):
    walk = make(items)
    print(len(list(walk)), end=" ")
    items.append(len(items))
    print(list(walk), list(walk))

# A loop over range() asks for integers, and is one over whatever is called range.
for bounds in ((3.0,), (7 / 2,), ("3",), (None,), ([1, 2],), (0, 3.0), (0.0, 4), (0, 4, 1.0), (0, 4, 0), (True,), (1, 4, 2), (4, 1, -2)):
    try:
        for number in range(*bounds):
            print(number, end=" ")
        print(bounds)
    except Exception as error:
        print(bounds, type(error).__name__, error)


def loops(end):
    try:
        for number in range(end):
            print(number, end=" ")
        for number in range(0, end):
            print(number, end=" ")
        print()
    except TypeError as error:
        print(error)


class Index:
    def __index__(self):
        return 2


for end in (2, 2.5, "2", None, Index(), -1, 10 / 5):
    loops(end)


def with_its_own(range):
    for number in range(3):
        print(number)


with_its_own(lambda n: [n])


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return False


one, two = Same("one"), Same("two")
print(one in [two, one], one in (two, one), [two, one].index(one), [one, two].count(two), (two, one).index(one))
nan = float("nan")
print(nan in [nan], [nan].index(nan), (nan,).count(nan), nan in iter([nan]), nan == nan)


class NoNext:
    def __iter__(self):
        return self


class NoIterator:
    def __iter__(self):
        return [1]


for make in (NoNext, NoIterator):
    for use in (iter, list, sum, lambda x: [*x], lambda x: [y for y in x]):
        try:
            use(make())
        except TypeError as error:
            print(error)
