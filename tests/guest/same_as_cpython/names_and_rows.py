"""bin() of objects that format in their own way, names of attributes that are no text, rows in quotes, long pickles."""

import csv
import enum
import io
import pickle


class Port(int):
    def __format__(self, spec):
        return "port"


class Index:
    def __index__(self):
        return 5

    def __format__(self, spec):
        return "index"


class Right(enum.IntFlag):
    READ = 4
    WRITE = 2


print(bin(Port(5)), hex(Port(255)), oct(Port(8)), f"{Port(5)}", bin(Index()), bin(-(2**70)), bin(True), bin(Right.READ), f"{Index()}")
for function in (
    lambda: getattr(1, 2), lambda: getattr(1, None, 3), lambda: setattr(Index(), 2, 3), lambda: hasattr(1, b"real"),
    lambda: delattr(Index(), 2.5), lambda: bin(1.5), lambda: bin("1"),
):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Name(str):
    pass


print(getattr(1j, Name("real")), hasattr(1, Name("imag")), getattr(1, "nothing", "default"))

LINES = [
    '1,"a,b",2.5\r\n', '"x"\n', '"",\n', ',""\n', '"a""b",c\n', '"two\n', 'lines",end\n', 'a"b,c\n', '"a"b,c\n', '"a" ,c\n', "\n", '"\n', '"\n',
    '"a"\r', '" a", b\n', "'q','r'\n", '"last"',
]
for options in {}, {"quotechar": "'"}, {"delimiter": ";"}, {"skipinitialspace": True}, {"doublequote": False}, {"quoting": csv.QUOTE_NONE}:
    reader = csv.reader(LINES, **options)
    print(options, list(reader), reader.line_num)
table = io.StringIO()
csv.writer(table).writerows([[i, "a,b", 'say "x"', i / 2, None, ""] for i in range(3)])
print(repr(table.getvalue()), list(csv.reader(io.StringIO(table.getvalue(), newline=""))))
try:
    list(csv.reader(['"a"b'], strict=True))
except csv.Error as error:
    print(error)

values = [{"a": [i, (i, "x")], "b": {i}} for i in range(2000)]
data = pickle.dumps(values)
print(pickle.loads(data) == values, pickle.loads(data)[-1])
joined = bytearray(b"a")
joined += b"a"
joined += memoryview(b'12345')[1:]
print(joined, joined + joined, bytearray(b"x") + b"y")
