# Methods and operators of bytes and bytearray, and how a bytearray changes.


def show(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__, error)


VALUES = [
    "b''",
    "b'abc'",
    "b'Hello World'",
    "b'\\x00\\xff\\x80'",
    "bytearray(b'aXbXc')",
    "b'  x\\t\\n'",
    "b'-12'",
    "b'a,b,,c'",
    "b'ABC def'",
]
CALLS = [
    "upper()",
    "lower()",
    "title()",
    "capitalize()",
    "swapcase()",
    "isalpha()",
    "isalnum()",
    "isdigit()",
    "isspace()",
    "isascii()",
    "isupper()",
    "islower()",
    "istitle()",
    "split()",
    "splitlines()",
    "strip()",
    "lstrip()",
    "rstrip()",
    "expandtabs()",
    "hex()",
    "hex('-')",
    "hex(':',2)",
    "hex(':',-2)",
    "decode('latin-1')",
    "center(9)",
    "center(9,b'*')",
    "ljust(7,b'.')",
    "rjust(8)",
    "zfill(6)",
    "partition(b'b')",
    "rpartition(b'X')",
    "replace(b'',b'-')",
    "replace(b'a',b'xx')",
    "find(b'')",
    "find(b'X')",
    "find(88)",
    "rfind(98)",
    "count(b'')",
    "count(b'X')",
    "count(97)",
    "index(98)",
    "split(b',')",
    "rsplit(b',',1)",
    "split(None,1)",
    "startswith(b'a')",
    "endswith((b'c',b'd'))",
    "removeprefix(b'a')",
    "removesuffix(b'c')",
    "translate(None,b'abc')",
    "translate(bytes(range(256))[::-1])",
    "join([b'1',bytearray(b'2')])",
]
PARTS = [
    "[0]",
    "[-1]",
    "[::-1]",
    "[::2]",
    "[1:]",
    "[:2]",
    "[5]",
    "[5:1:-2]",
]
OPERATIONS = [
    '{0} + b"x"',
    "{0} * 2",
    "98 in {0}",
    'b"X" in {0}',
    "{0} == bytes({0})",
    "bytes({0})",
    "bytearray({0})",
    "list({0})",
    "repr({0})",
    "str({0})",
    "len({0})",
    '{0} < b"b"',
    '{0} >= bytearray(b"a")',
    "max({0}, default=0)",
    "sorted({0})",
    '{0} != "a"',
]
CHANGES = [
    "a[0] = 72",
    "a[0] = 256",
    "a[0] = -1",
    "a[0] = 'a'",
    "a[99] = 1",
    "a[1:3] = b'EEE'",
    "a[1:1] = [1, 2]",
    "a[::2] = b'x'",
    "del a[0]",
    "del a[::2]",
    "a[1:2] = 'a'",
    "a[1:2] = 5",
    "a.append(33)",
    "a.append(300)",
    "a.append('a')",
    "a.extend(b'xyz')",
    "a.extend([1, 2])",
    "a.extend(5)",
    "a.extend([300])",
    "a += b'q'",
    "a += [1]",
    "a *= 2",
    "a.insert(0, 65)",
    "a.insert(-1, 66)",
    "a.insert(99, 67)",
    "a.pop()",
    "a.pop(0)",
    "a.pop(99)",
    "a.remove(65)",
    "a.remove(7)",
    "a.reverse()",
    "a[::2] = bytes(len(a[::2]))",
    "a[:] = a",
    "a[1:] = range(4)",
    "del a[1:3]",
    "del a[9]",
    "a.extend(a)",
    "a[::-1] = a[:]",
    "a.clear()",
    "a.pop()",
    "a.copy().append(1)",
    "a[:] = iter([1, 2, 3])",
]
for value in VALUES:
    for call in CALLS:
        show(value + "." + call)
    for part in PARTS:
        show(value + part)
    for operation in OPERATIONS:
        show(operation.format(value))
changed = bytearray(b"hello")
for change in CHANGES:
    try:
        exec(change, {"a": changed})
    except Exception as error:
        print(type(error).__name__, error)
    print(change, changed)
