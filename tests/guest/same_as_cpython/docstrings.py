def short():
    "one line"
    return 1


def long(a, b=2, *c, d=4):
    """A docstring which
    has lines."""
    inner = lambda: a
    yield inner


def none():
    return "not a docstring"


class Box:
    "a box"

    def method(self):
        "a method"
        return "x"


def outer(x):
    def closure():
        "a closure"
        return x

    return closure


print(
    short.__doc__, long.__doc__, none.__doc__, Box.__doc__, Box.method.__doc__, Box().method.__doc__, outer(1).__doc__
)
print((lambda: "x").__doc__, short(), Box().method(), outer(2)())
print(repr("ß é 漢字 😀 ' \" \x85 \u200b \xad \U0001f600"), {"ä": "ö"})
