# The operator % of str and bytes.


class Number:
    def __float__(self):
        return 2.5

    def __int__(self):
        return 7


class Keys:
    def __getitem__(self, key):
        return "K" + key


def show(pattern, values):
    try:
        print(ascii(pattern), ascii(pattern % values))
    except Exception as error:
        print(ascii(pattern), type(error).__name__, error)


OF_STR = [
    ("%s", (1, 2)),
    ("%s %s", 1),
    ("abc", 1),
    ("abc", ()),
    ("abc", [1]),
    ("abc", "x"),
    ("abc", {}),
    ("%(a)s", {"b": 1}),
    ("%(a)s", (1,)),
    ("%(a)s", 1),
    ("%(a)s", Keys()),
    ("%(a(b))s", Keys()),
    ("%d", "5"),
    ("%d", None),
    ("%x", 1.5),
    ("%d", 1.9),
    ("%f", "1"),
    ("%c", "ab"),
    ("%c", -1),
    ("%c", 1.5),
    ("%*d", ("a", 5)),
    ("%*d", (8, 5)),
    ("%-*d|", (8, 5)),
    ("%*d|", (-8, 5)),
    ("%.*f", (2, 3.14159)),
    ("%.*f", (-2, 3.14159)),
    ("%", ()),
    ("%5", ()),
    ("%(a", {}),
    ("%5%", ()),
    ("%s", ((1, 2),)),
    ("%y", 1),
    ("%é", 1),
    ("é%y", 1),
    ("%5.2s|", "abc"),
    ("%-10s|%5d", ("é", 3)),
    ("%s", "x"),
    ("%99999999999999999999d", 1),
    ("%.99999999999f", 1),
    ("%s and %(a)s", {"a": 1}),
    ("%i", 3.99),
    ("%e", 12345.678),
    ("%G", 1e-10),
    ("%#x %#o %#X", (255, 8, 255)),
    ("%08.3f", -3.14159),
    ("%+d % d", (5, 5)),
    ("%r %a", ("é", "é")),
    ("%s", None),
    ("%s", [1, "a"]),
    ("%.3r", "abcdef"),
    ("%05s", "a"),
    ("%05d", -3),
    ("%.5d", -3),
    ("%10.5d|", 42),
    ("%-10.5d|", 42),
    ("%#10x|", 255),
    ("%#010x|", 255),
    ("%x", -255),
    ("%o", -8),
    ("%d", True),
    ("%s", True),
]
OF_BYTES = [
    (b"%s", b"x"),
    (b"%s", "x"),
    (b"%d", 5),
    (b"%c", 65),
    (b"%c", b"A"),
    (b"%c", 256),
    (b"%c", "a"),
    (b"%a", "é"),
    (b"%r", b"x"),
    (b"%(a)s", {b"a": b"q"}),
    (b"%b", bytearray(b"z")),
    (b"%5s|%-5s|", (b"a", b"b")),
    (b"%f", 1.5),
    (b"%x", 255),
    (b"%s", 5),
    (b"%", ()),
    (b"%q", 1),
    (b"abc", 1),
    (b"%d", "x"),
    (b"%.2s", b"abc"),
]
for pattern, values in OF_STR + OF_BYTES:
    show(pattern, values)
for pattern in ("%d", "%5.1f|", "%i", "%x", "%s"[:1] + "e"):
    show(pattern, Number())
