# str.format, format_map and format(): fields, numbering, conversions, and what is wrong with them.


class Both:
    x = 5

    def __init__(self):
        self.y = [1, {"k": "v"}]

    def __repr__(self):
        return "B-repr-\xe9"

    def __str__(self):
        return "B-str"


class Own:
    def __format__(self, spec):
        return "<" + spec + ">"


class Wrong:
    def __format__(self, spec):
        return 5


class Word(str):
    pass


def show(function, *args, **kwargs):
    try:
        print(ascii(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


TEXTS = [
    "{}",
    "{!a}",
    "{!r:>12}",
    "{:>10}",
    "{:5}",
    "{x}",
    "{0",
    "{0.",
    "{0[",
    "{0]}",
    "{0[]}",
    "{0.}",
    "{0[a]b}",
    "{a!z}",
    "{!}",
    "{!r",
    "{:",
    "{:{:{}}}",
    "{99999999999999999999}",
    "{0[99999999999999999999]}",
    "{",
    "}",
    "{}}",
    "{!\xe9}",
    "{:.{}f}",
    "{0:{0}}",
    "{-1}",
    "{ }",
    "{0 }",
    "{a.b.c}",
    "{0.__class__.__name__}",
    "{x.y[0]}",
    "{x.y[1][k]}",
    "{:>{}}",
    "{0!s:^9}|",
]
for text in TEXTS:
    print(ascii(text))
    show(text.format, Both(), 3, 4, 5)
    show(text.format, 12, "\xe9", x=Both(), a="q")
    show(text.format_map, {"x": 1, "": 5, "-1": 7, " ": 8})
    show(text.format)
for value in (None, [], {}, (), Both(), b"x", range(3), {1}, Own(), Wrong(), Word("ab"), True, 1 + 2j):
    show(format, value)
    show(format, value, ">10")
    show(format, value, "s")
show(format, 1, 2)
show(format)
show(format, 1, "", 3)
show("{x}".format_map, 5)
show("{0}".format_map, {})
print(ascii(["\xe9", Both()]), ascii("\U0001f600\n"), repr("it's"), repr('"it\'s"'), repr("\x7f\xad\u2028\t"))
