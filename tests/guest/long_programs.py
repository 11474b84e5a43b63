"""Programs that spend minutes, or for ever, in loops of C, each in a loop of its own kind."""

NUMBERS = {
    "a product": "x = (1 << 4000000) - 1\nx * x",
    "products": "x = (1 << 20000) - 1\nwhile True: x * x",
    "a quotient": "(1 << 6000000) // ((1 << 2000000) - 3)",
    "a remainder": "((1 << 6000000) - 1) % ((1 << 2000000) - 3)",
    "quotients by a digit": "x = (1 << 2000000) - 1\nwhile True: x // 7",
    "a power": "7 ** 10000000",
    "a modular power": "pow(3, (1 << 100000) - 1, (1 << 100000) - 3)",
    "a factorial": "import math\nmath.factorial(300000)",
    "a number as text": "x = 10**4299\nwhile True: str(x)",
    "a formatted number": "'%x' % ((1 << 4000000) - 1)",
    "text as a number": "x = '7' * 4300\nwhile True: int(x)",
    "a literal": "x = '7' * 4300\nwhile True: eval(x)",
    "sums of giants": "x = 1 << 2000000\nwhile True: x + x",
    "shifts of giants": "x = 1\nwhile True: x << 2000000",
    "comparisons of giants": "x = 1 << 2000000; y = 1 << 2000000\nwhile True: x == y",
    "hashes of giants": "x = 1 << 2000000\nwhile True: hash(x)",
    "floats of many digits": "x = '1.' + '7' * 100000\nwhile True: float(x)",
}

TEXT = {
    "find": "('a' * 10**6).find('a' * 5 * 10**5 + 'b')",
    "rfind": "('a' * 10**6).rfind('a' * 5 * 10**5 + 'b')",
    "rsplit": "('a' * 10**6).rsplit('a' * 5 * 10**5 + 'b', 2)",
    "in": "('a' * 5 * 10**5 + 'b') in ('a' * 10**6)",
    "in bytes": "(b'a' * 5 * 10**5 + b'b') in (b'a' * 10**6)",
    "in a bytearray": "(b'a' * 5 * 10**5 + b'b') in bytearray(b'a' * 10**6)",
    "count": "('a' * 10**6).count('a' * 5 * 10**5 + 'b')",
    "replace": "('a' * 10**6).replace('a' * 5 * 10**5 + 'b', '')",
    "split": "('a' * 10**6).split('a' * 5 * 10**5 + 'b')",
    "partition": "('a' * 10**6).partition('a' * 5 * 10**5 + 'b')",
    "strip": "('a' * 10**6).strip('b' * 10**6 + 'a')",
    "index": "x = 'a' * 10**6\nwhile True: x[999999]",
    "len": "x = 'a' * 10**6\nwhile True: len(x)",
    "comparing": "x = 'a' * 10**6; y = 'a' * 10**6\nwhile True: x == y",
    "comparing bytes": "x = b'a' * 10**6; y = b'a' * 10**6\nwhile True: x == y",
    "adding": "x = 'a' * 10**6\nwhile True: x + x",
    "repeating": "while True: 'a' * 10**6",
    "slicing": "x = 'a' * 10**6\nwhile True: x[1:]",
    "joining": "x = ['a' * 1000] * 10**3\nwhile True: ','.join(x)",
    "upper": "x = 'a' * 10**6\nwhile True: x.upper()",
    "isdigit": "x = '1' * 10**6\nwhile True: x.isdigit()",
    "encode and decode": "x = 'a' * 10**6\nwhile True: x.encode().decode()",
    "a wide format": "while True: '%1000000d' % 1",
    "a fill character": "while True: '{:x>1000000}'.format(1)",
    "a long repr": "x = 'a' * 10**6\nwhile True: repr(x)",
    "bytes of a long repr": "x = b'a' * 10**6\nwhile True: repr(x)",
    "a regular expression": "import re\nre.match('(a*a*a*a*a*a*a*a*)b', 'a' * 60)",
    "a search": "import re\nre.search('a*a*a*a*b', 'a' * 400)",
    "a substitution": "import re\nre.sub('x*a*a*a*b', '', 'a' * 800)",
    "a split by a pattern": "import re\nre.compile('a*a*a*b').split('a' * 800)",
}

CONTAINERS = {
    "sorting what is sorted": "x = list(range(10**6))\nwhile True: x.sort()",
    "sorted": "x = list(range(10**6))\nwhile True: sorted(x)",
    "sorting by what is slow": (
        "a, b = [0] * 10**5, [0] * 10**5\nsorted([((a, b)[i % 2], i * 7 % 2003) for i in range(2003)])"
    ),
    "a heap": "import heapq\nx = list(range(10**5, 0, -1))\nwhile True: heapq.heapify(x); x.reverse()",
    "lists that are equal": "x = list(range(10**5)); y = list(range(10**5))\nwhile True: x == y",
    "lists in order": "x = list(range(10**5)); y = list(range(10**5))\nwhile True: x < y",
    "tuples that are equal": "x = tuple(range(10**5)); y = tuple(range(10**5))\nwhile True: x == y",
    "the hash of a tuple": "x = tuple(range(10**5))\nwhile True: hash(x)",
    "in a list": "x = list(range(10**5))\nwhile True: -1 in x",
    "index of a list": "x = list(range(10**5))\nwhile True: x.index(99999)",
    "index of a tuple": "x = tuple(range(10**5))\nwhile True: x.index(99999)",
    "count of a list": "x = list(range(10**5))\nwhile True: x.count(1)",
    "inserting at the front": "x = list(range(10**6))\nwhile True: x.insert(0, x.pop())",
    "taking from the front": "x = list(range(10**6))\nwhile True: x.append(x.pop(0))",
    "deleting slices": "x = list(range(10**6))\nwhile True: del x[0:1]; x.append(1)",
    "reversing": "x = list(range(10**6))\nwhile True: x.reverse()",
    "copying": "x = list(range(10**6))\nwhile True: x[:]",
    "repeating": "while True: [0] * 10**6",
    "equal dictionaries": "x = dict.fromkeys(range(10**5)); y = dict(x)\nwhile True: x == y",
    "updating dictionaries": "x = dict.fromkeys(range(10**5))\nwhile True: dict(x)",
    "the first of a sparse dictionary": (
        "x = dict.fromkeys(range(10**5))\nfor i in range(99999): del x[i]\nwhile True: next(iter(x))"
    ),
    "keys that collide": "x = {}\nfor i in range(10**6): x[i * 54907 * 1627] = 1",
    "an ordered dictionary": (
        "from collections import OrderedDict\nx = OrderedDict()\nfor i in range(10**6): x[i] = 1"
    ),
    "equal sets": "x = set(range(10**5)); y = x.copy()\nwhile True: x == y",
    "taking from a set": "x = set(range(10**5))\nwhile True: x.pop(); x.add(99999)",
    "the hash of a frozen set": "x = frozenset(range(10**5))\nwhile True: hash(x)",
    "slices of a bytearray": "x = bytearray(10**6)\nwhile True: x[0:1] = b'ab'; x[0:2] = b'a'",
    "a deep class": "class A: pass\nfor i in range(300): A = type('A', (A,), {})\nx = A()\nwhile True: hasattr(x, 'y')",
    "isinstance": "x = (int,) * 10**5\nwhile True: isinstance('', x)",
    "a sum": "sum(range(10**9))",
    "a named tuple": "from collections import namedtuple\nnamedtuple('a', ['a%d' % i for i in range(100000)])",
    "a key that changes its dictionary": (
        "class A:\n    def __eq__(self, other): return True\n    def __hash__(self):\n        x.clear()\n"
        "        return 1\nx = {}\nwhile True: x[A()] = 1"
    ),
}

MODULES = {
    "json.dumps": "import json\nx = [1] * 10**5\nwhile True: json.dumps(x)",
    "json.dumps of text": "import json\nx = 'a' * 10**6\nwhile True: json.dumps(x)",
    "json.loads": "import json\nx = '[' + '1,' * 10**5 + '1]'\nwhile True: json.loads(x)",
    "json.loads of text": "import json\nx = '\"' + 'a' * 10**6 + '\"'\nwhile True: json.loads(x)",
    "hashlib.sha256": "import hashlib\nx = bytes(10**7)\nfor i in range(100): hashlib.sha256(x)",
    "binascii.crc32": "import binascii\nx = bytes(10**7)\nwhile True: binascii.crc32(x)",
    "compressing": (
        "import deflate, io\nwith deflate.DeflateIO(io.BytesIO(), deflate.ZLIB, 15) as file: "
        "file.write(bytes(range(256)) * 10000)"
    ),
    "decompressing": (
        "import deflate, io\nx = io.BytesIO()\n"
        "with deflate.DeflateIO(x, deflate.RAW, 8) as file: file.write(bytes(9999))\n"
        "while True: deflate.DeflateIO(io.BytesIO(x.getvalue()), deflate.RAW, 8).read()"
    ),
    "struct.unpack": "import struct\nx = bytes(10**5)\nwhile True: struct.unpack('100000B', x)",
    "reading lines": "open('f', 'w').write('a' * 10**6)\nwhile True: open('f').readline()",
    "reading files": "open('f', 'w').write('a' * 10**6)\nwhile True: open('f').read()",
    "writing files": "f = open('f', 'w+')\nx = 'a' * 10**6\nwhile True: f.seek(0); f.write(x)",
    "dir": "class A: pass\nx = A()\nfor i in range(30000): setattr(x, 'a%d' % i, 1)\nwhile True: dir(x)",
    "collecting": "import gc\nx = [[] for i in range(10**5)]\nwhile True: gc.collect()",
    "random bits": "import random\nwhile True: random.getrandbits(1000000)",
}

SOURCE = {
    "statements": "exec('x = 1\\n' * 10**6)",
    "an expression": "eval('1 +' * 10**6 + '1')",
    "names": "exec('def f():\\n' + ''.join([' a%d = 1\\n' % i for i in range(50000)]))",
    "constants": "eval('[' + ''.join(['%d.5, ' % i for i in range(60000)]) + ']')",
    "comments": "x = '#' + 'a' * 10**6\nwhile True: exec(x)",
}
