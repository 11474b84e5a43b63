"""Calls with * and **, whose iterators and mappings run code of the program while the arguments are gathered."""


def count(*a, **k):
    return len(a), sum(a), sorted(k.items())


class Mapping:
    def __init__(self, n):
        self.n = n

    def keys(self):
        return ["m%d" % i for i in range(self.n)]

    def __getitem__(self, key):
        return int(key[1:])


for n in range(0, 40):
    numbers = list(range(n))
    d = {"d%d" % i: i for i in numbers}
    print(count(*(i for i in range(12)), *numbers))
    print(count(*numbers, 1, *(i for i in numbers), 2, *tuple(numbers)))
    print(count(**Mapping(4), **d))
    print(count(**d, **Mapping(9), a=1))
    print(count(*numbers, b=2, **Mapping(n), c=3, **d, e=4))

grown = {}


def grows():
    for i in range(30):
        grown["k%d" % i] = i
    yield 1


print(count(*grows(), 0, **grown))

items = [1]


def adds():
    items.extend(range(50))
    yield 2


print(count(*adds(), 0, *items))


class Key:
    def __init__(self, act=None):
        self.act = act

    def __hash__(self):
        return 5

    def __eq__(self, other):
        act = self.act or other.act
        if act:
            self.act = other.act = None
            act()
            return True
        return self is other


d = {}
key = Key()
d[key] = 1


def swap():
    del d[key]
    d["other"] = 1


d.pop(Key(swap), None)
print(len(d), list(d))
