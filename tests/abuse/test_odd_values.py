"""Plain expressions whose arguments are out of all bounds: each is an exception or a value, and no way into memory."""

import re

from .conftest import CPU, OK, AbusedKernel, Case, Ending, gives, raises, tabled

WORD = raises("OverflowError", "Python int too large to convert to C ssize_t")
NO_DECORATOR = Ending("error", "SyntaxError", "invalid micropython decorator", keeps=False)
TOO_LARGE = raises("MemoryError", re.compile(r"memory allocation failed, allocating \d+ bytes"))

VALUES = (
    Case("a modulus of zero", "pow(2, 5, 0)", raises("ValueError", "pow() 3rd argument cannot be 0")),
    Case("an object from bytes", "import struct\nstruct.unpack('O', b'\\x00\\x00\\xff\\x7f')",
         raises("ValueError", "bad typecode")),
    Case("a text from an address", "import struct\nstruct.unpack('S', b'\\x00\\x00\\xff\\x7f')",
         raises("ValueError", "bad typecode")),
    Case("an array of objects from bytes", "from array import array\narray('O', b'\\x00\\x00\\xff\\x7f')[0]",
         raises("ValueError", "bad typecode")),
    Case("a view of a bytearray that grows",
         "data = bytearray(10)\nview = memoryview(data)\ntry: data.extend(bytes(10**6))\nexcept Exception: pass\n"
         "view[0] = 1\nbytes(view)[:2]", gives("b'\\x01\\x00'")),
    Case("a struct before its buffer", "import struct\nstruct.unpack_from('I', b'abcd', -1)",
         raises("ValueError", "buffer too small")),
    Case("a struct beyond its buffer", "import struct\nstruct.pack_into('I', bytearray(4), 2**31 - 1, 1)",
         raises("ValueError", "buffer too small")),
    Case("a struct of gigabytes", "import struct\nstruct.pack('1000000000s', b'')", TOO_LARGE),
    Case("a slice beyond all numbers", "[1, 2, 3][-2**31:2**31]", WORD),
    Case("an index beyond all numbers", "range(10)[2**40]", WORD),
    Case("a list that its sort clears",
         "items = list(range(50))\nitems.sort(key=lambda n: items.clear() or n)\n7", gives("7")),
    Case("a dict that its loop changes", "d = {n: n for n in range(50)}\nfor k in d: d.pop(k)\n7", gives("7")),
    Case("a set that its loop clears", "s = {1, 2, 3}\nfor n in s: s.clear()\n7", gives("7")),
    Case("a deque that its loop feeds",
         "from collections import deque\nd = deque(range(5), 5)\nfor n in d: d.append(n)", CPU),
    Case("another object's method", "list.append(1, 2)",
         raises("TypeError", "argument should be a 'list' not a 'int'")),
    Case("machine code", "@micropython.viper\ndef f(): return ptr8(0)[0]", NO_DECORATOR),
    Case("native code", "@micropython.native\ndef f(): pass", NO_DECORATOR),
    Case("code of a function", "(lambda: 0).__code__",
         raises("AttributeError", "'function' object has no attribute '__code__'")),
    Case("a group that there is not", "import re\nre.match('a', 'a').group(10**9)", raises("IndexError", "1000000000")),
    Case("a pattern of many groups", "import re\nre.compile('(a)' * 300)", raises("ValueError", "error in regex")),
    Case("nested JSON", "import json\njson.loads('[' * 10**5)", raises("ValueError", "syntax error in JSON")),
    Case("a date in a billion years", "import time\ntime.localtime(10**18)",
         raises("OverflowError", "timestamp out of range")),
    Case("a million digits after the point", "len('%.1000000f' % 1.0)", gives("1000002")),
    Case("random bits by the gigabyte", "import random\nrandom.getrandbits(10**9)", CPU),
    Case("bytes of a number by the gigabyte", "(1).to_bytes(10**9, 'big')", TOO_LARGE),
    Case("a broken task", "import asyncio\nasyncio.core.TaskQueue().push(5)",
         raises("AttributeError", "'int' object has no attribute 'ph_child'")),
    Case("a queue with a task twice",
         "from asyncio.core import *\nq, t = TaskQueue(), Task(5)\nq.push(t)\nq.push(t)\nq.pop()\nNone", OK),
    Case("data that is not compressed", "import io, deflate\ndeflate.DeflateIO(io.BytesIO(bytes(range(256)))).read()",
         raises("OSError", re.compile(r"\[Errno 22\] Invalid argument"))),
)  # fmt: skip


@tabled(*VALUES)
def test_an_odd_value_is_an_exception_or_a_value(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
