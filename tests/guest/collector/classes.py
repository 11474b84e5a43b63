# Classes made and used while collections go on: lookups, descriptors, operators, closures, calls of every shape.


class Described:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return junk([self.name, instance.values.get(self.name)])

    def __set__(self, instance, value):
        junk()
        instance.values[self.name] = [value]


class Owner:
    first = Described("first")
    second = Described("second")

    def __init__(self):
        self.values = {}

    @property
    def total(self):
        return junk(sum([value[0] for value in self.values.values()]))

    @total.setter
    def total(self, value):
        self.values = {"first": [junk(value)]}

    @staticmethod
    def made(*args, **kwargs):
        return junk([args, sorted(kwargs.items())])

    @classmethod
    def named(cls, suffix):
        return junk(cls.__name__ + suffix)

    def __getattr__(self, name):
        if name.startswith("missing"):
            return junk(name + "!")
        raise AttributeError(name)


class Vector:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __add__(self, other):
        return Vector(*[junk(a + b) for a, b in zip(self.parts, other.parts)])

    def __radd__(self, other):
        return Vector(*[other + part for part in self.parts])

    def __mul__(self, factor):
        return Vector(*[junk(part * factor) for part in self.parts])

    def __neg__(self):
        return junk(Vector(*[-part for part in self.parts]))

    def __iadd__(self, other):
        self.parts = [junk(a + b) for a, b in zip(self.parts, other.parts)]
        return self

    def __call__(self, *args, **kwargs):
        return junk([self.parts, args, kwargs])

    def __contains__(self, part):
        return junk(part in self.parts)


def adder(amount):
    total = [0]

    def add(value=[1], *rest, scale=1, **named):
        nonlocal amount
        amount = amount + value[0] * scale
        total.append([amount, rest, sorted(named.items())])
        return junk(total[-1])

    return add


for turn in range(ROUNDS):
    owner = Owner()
    owner.first, owner.second = turn, 5
    check([owner.first, owner.second], [["first", [turn]], ["second", [5]]])
    check(owner.total, turn + 5)
    owner.total = 8
    check((owner.values, owner.missing_thing), ({"first": [8]}, "missing_thing!"))
    check(Owner.made(1, *[[2], [3]], a=[4], **{"b": [5]}), [(1, [2], [3]), [("a", [4]), ("b", [5])]])
    check(owner.named("-x"), "Owner-x")

    vector = Vector(1, 2, 3) + Vector(10, 20, 30) * 2
    vector += Vector(2**40, 0, 0)
    check((-vector).parts, [-21 - 2**40, -42, -63])
    check((1.5 + Vector(1, 2)).parts, [2.5, 3.5])
    check(vector("a", *("b",), c=["d"]), [[21 + 2**40, 42, 63], ("a", "b"), {"c": ["d"]}])
    check((42 in vector, 43 in vector), (True, False))

    add = adder(turn)
    check(add([5], "r", scale=2, z=[1], y="n"), [turn + 10, ("r",), [("y", "n"), ("z", [1])]])
    check(add(), [turn + 11, (), []])
    functions = [(lambda a, b=str(i): junk([i, a, b])) for i in range(6)]
    check([function(["x"]) for function in functions], [[5, ["x"], str(i)] for i in range(6)])

    classes = []
    for i in range(6):
        base = classes[-1] if classes else object
        methods = {"number": i, "label": "c%d" % i, "both": lambda self: junk([self.number, self.label])}
        classes.append(type("Class%d" % i, (base,), methods))
    check([made().both() for made in classes], [[i, "c%d" % i] for i in range(6)])

    class Left(Owner):
        def hello(self, who):
            return junk("left " + who)

    class Right(Left):
        def hello(self, who, *more):
            return junk(super().hello(who + "!")) + "".join(more)

    check(Right().hello("you", "a", "b"), "left you!ab")
    methods = [Right().hello for _ in range(4)]
    check([method(str(i)) for i, method in enumerate(methods)], ["left %d!" % i for i in range(4)])

    class Text(str):
        pass

    class Numbers(list):
        def doubled(self):
            return junk(Numbers([value * 2 for value in self]))

    check([junk(Text(i)).upper() for i in "abc"], ["A", "B", "C"])
    check(Numbers([1, 2, [3]]).doubled(), [2, 4, [3, 3]])
    for i in range(5):
        setattr(owner, "attribute%d" % i, [i])
    check([getattr(owner, "attribute%d" % i) for i in range(5)], [[i] for i in range(5)])

print("ok")
