"""Plain expressions whose arguments are out of all bounds: each is an exception or a value, and no way into memory."""

import re

from .conftest import CPU, OK, TOO_DEEP, AbusedKernel, Case, Ending, gives, raises, tabled

NO_DECORATOR = Ending("error", "SyntaxError", "invalid micropython decorator", keeps=False)
NO_FORMAT = raises("error", "bad char in struct format")
NO_TYPECODE = raises("ValueError", "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
TOO_LARGE = raises("MemoryError", re.compile(r"memory allocation failed, allocating \d+ bytes"))

VALUES = (
    Case("a modulus of zero", "pow(2, 5, 0)", raises("ValueError", "pow() 3rd argument cannot be 0")),
    Case("an object from bytes", "import struct\nstruct.unpack('O', b'\\x00\\x00\\xff\\x7f')", NO_FORMAT),
    Case("a text from an address", "import struct\nstruct.unpack('S', b'\\x00\\x00\\xff\\x7f')", NO_FORMAT),
    Case("an array of objects from bytes", "from array import array\narray('O', b'\\x00\\x00\\xff\\x7f')[0]",
         NO_TYPECODE),
    Case("a view of a bytearray that grows",
         "data = bytearray(10)\nview = memoryview(data)\ntry: data.extend(bytes(10**6))\nexcept Exception: pass\n"
         "view[0] = 1\nbytes(view)[:2]", gives("b'\\x01\\x00'")),
    Case("a struct before its buffer", "import struct\nstruct.unpack_from('I', b'abcd', -1)",
         raises("error", "not enough data to unpack 4 bytes")),
    Case("a struct beyond its buffer", "import struct\nstruct.pack_into('I', bytearray(4), 2**31 - 1, 1)",
         raises("error", "pack_into requires a buffer of at least 2147483651 bytes for packing 4 bytes at offset "
                "2147483647 (actual buffer size is 4)")),
    Case("a struct of gigabytes", "import struct\nstruct.pack('1000000000s', b'')", TOO_LARGE),
    Case("a slice beyond all numbers", "[1, 2, 3][-2**31:2**31]", gives("[1, 2, 3]")),
    Case("an index beyond all numbers", "range(10)[2**40]",
         raises("IndexError", "range object index out of range")),
    Case("a list that its sort clears",
         "items = list(range(50))\nitems.sort(key=lambda n: items.clear() or n)\n7", gives("7")),
    Case("a dict that its loop changes", "d = {n: n for n in range(50)}\nfor k in d: d.pop(k)",
         raises("RuntimeError", "dictionary changed size during iteration")),
    Case("a set that its loop clears", "s = {1, 2, 3}\nfor n in s: s.clear()",
         raises("RuntimeError", "Set changed size during iteration")),
    Case("a deque that its loop feeds",
         "from collections import deque\nd = deque(range(5), 5)\nfor n in d: d.append(n)",
         raises("RuntimeError", "deque mutated during iteration")),
    Case("another object's method", "list.append(1, 2)",
         raises("TypeError", "descriptor 'append' for 'list' objects doesn't apply to a 'int' object")),
    Case("machine code", "@micropython.viper\ndef f(): return ptr8(0)[0]", NO_DECORATOR),
    Case("native code", "@micropython.native\ndef f(): pass", NO_DECORATOR),
    Case("code of a function", "(lambda: 0).__code__",
         gives(re.compile(r'<code object <lambda> at 0x[0-9a-f]+, file "<cell \d+>", line 2>'))),
    Case("a group that there is not", "import re\nre.match('a', 'a').group(10**9)",
         raises("IndexError", "no such group")),
    Case("a pattern of many groups", "import re\nre.match('(a)' * 300, 'a' * 300).span(300)", gives("(299, 300)")),
    Case("nested JSON", "import json\njson.loads('[' * 10**5)", TOO_DEEP),
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
