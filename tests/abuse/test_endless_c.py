"""Work without end in the interpreter's own code, where no line of Python is reached for minutes."""

from .conftest import CPU, NO_MEMORY, AbusedKernel, Case, cells, tabled

NUMBERS = cells(
    CPU,
    """
#: sum of a range
sum(range(2 * 10**9))
#: max of a range
max(range(2 * 10**9))
#: power
ten = 10
ten**(10**7)
#: power of a power
seven = 7
seven**(seven**8)
#: power with a modulus
pow(3, 10**9000, 10**9000 + 7)
#: text of a number
import sys
sys.set_int_max_str_digits(0)
try: str(1 << 10**7)
finally: sys.set_int_max_str_digits(4300)
#: hexadecimal text of numbers
while True: hex(1 << 10**6)
#: number of a text
import sys
sys.set_int_max_str_digits(0)
try: int('9' * 10**6)
finally: sys.set_int_max_str_digits(4300)
#: division
n, m = 1 << 10**7, 3 << 10**6 * 5
n // m
#: modulus
n, m = 1 << 10**6, (1 << 500001) + 1
while True: n % m
#: product
n = (1 << 4 * 10**6) - 1
n * n
#: factorial
n = 1
for i in range(1, 10**6): n *= i
#: shifts
while True: (1 << 10**7) >> 5
#: bits
while True: ((1 << 10**7) - 1) & ((1 << 10**7) - 2)
#: float of a giant
while True: 1.0 * int('9' * 300)
#: range membership
while True: 10**8 in range(10**9)
#: random numbers
import random
while True: random.getrandbits(32)
""",
)

TEXTS = cells(
    CPU,
    r"""
#: regular expression with alternatives
import re
re.match('(a|a)*b', 'a' * 40)
#: regular expression over a long text
import re
while True: re.search('x*y', 'x' * 500)
#: in
text = 'a' * 10**6
'a' * 10**5 + 'b' in text
#: find
while True: ('a' * 10**6).find('a' * 1000 + 'b')
#: count
('a' * 10**6).count('a' * 10**5 + 'b')
#: replace
('a' * 10**6).replace('a' * 10**5 + 'b', 'c')
#: split
('a' * 10**6).split('a' * 10**5 + 'b')
#: rfind
while True: ('a' * 10**6).rfind('b' + 'a' * 10**5)
#: partition
('a' * 10**6).partition('a' * 10**5 + 'b')
#: bytes in bytes
b'a' * 10**5 + b'b' in b'a' * 10**6
#: join
while True: ','.join(['x'] * 10**5)
#: strip
while True: ('ab' * 10**6).strip('ba')
#: upper
while True: ('ab' * 10**6).upper()
#: format
while True: '{:>1000000}'.format(1)
#: percent
while True: '%1000000d' % 1
#: encode and decode
while True: ('ä' * 10**6).encode().decode()
#: hash of a text
while True: hash('ab' * 10**6)
#: length of a text
while True: len('ä' * 10**6)
#: index in a text
text = 'ä' * 10**6
while True: text[999999]
#: slices of a text
text = 'ä' * 10**6
while True: text[1:-1]
#: comparison of texts
a, b = 'a' * 10**7, 'a' * 10**7 + 'b'
while True: a < b
#: repr of a text
while True: repr('\0' * 10**6)
""",
)

COLLECTIONS = cells(
    CPU,
    """
#: sort
while True: sorted(range(10**6), reverse=True)
#: sort of texts
items = [str(n) for n in range(50000)]
while True: sorted(items, reverse=True)
#: sort that a key changes
items = list(range(1000))
while True: items.sort(key=lambda n: -n)
#: list in list
items = [0] * 10**6
while True: 1 in items
#: list of lists in list
items = [[0] * 1000] * 1000
while True: [[0] * 1000] * 1000 == items
#: list index
items = [0] * 10**6 + [1]
while True: items.index(1)
#: list count
items = [0.5] * 10**6
while True: items.count(1.5)
#: list reverse
items = [0] * 10**6
while True: items.reverse()
#: list insert
items = [0] * 10**6
while True: items.insert(0, items.pop())
#: list pop
items = [0] * 10**6
while True: items.append(items.pop(0))
#: slice assignment
items = [0] * 10**6
while True: items[0:1] = [1]
#: list times
while True: [0] * 10**6
#: tuple of list
items = [0] * 10**6
while True: tuple(items)
#: comparison of lists
while True: [0] * 10**6 == [0] * 10**6
#: repr of shared lists
pair = []
for _ in range(14): pair = [pair, pair]
while True: repr(pair)
#: equality of shared lists
a, b = [], []
for _ in range(60): a, b = [a, a], [b, b]
a == b
#: json of shared lists
import json
pair = []
for _ in range(13): pair = [pair, pair]
while True: json.dumps(pair)
#: json that is read
import json
text = '[' + '1,' * 10**5 + '1]'
while True: json.loads(text)
#: set of equal hashes
class Same:
    def __hash__(self): return 1
items = {Same() for _ in range(10**5)}
#: dict that is filled
while True: {n: n for n in range(10**5)}
#: dict that is copied
numbers = {n: n for n in range(10**4)}
while True: dict(numbers)
#: set operations
a = set(range(10**5))
while True: a | a
#: heap
import heapq
items = list(range(10**5))
while True: heapq.heapify(items)
#: deque
from collections import deque
items = deque((), 10**5)
while True: items.extend(range(10**5))
#: bytes of a list
items = [0] * 10**6
while True: bytes(items)
#: bytearray that is turned
items = bytearray(10**6)
while True: items[::1]
#: array
from array import array
while True: array('d', range(10**6))
#: struct
import struct
while True: struct.pack('1000000s', b'x')
#: hashlib
import hashlib
while True: hashlib.sha256(bytes(10**7)).digest()
#: binascii
import binascii
while True: binascii.hexlify(bytes(10**6))
#: base64
import binascii
while True: binascii.b2a_base64(bytes(10**6))
#: crc
import binascii
while True: binascii.crc32(bytes(10**7))
#: collector
import gc
items = [[n] for n in range(10**5)]
while True: gc.collect()
#: files
while True:
    with open('big', 'w') as file: file.write('x' * 10**6)
    with open('big') as file: file.read()
#: text buffers
import io
while True: io.StringIO('x' * 10**6).read()
#: names of attributes
while True: dir(str)
""",
)

# Nested so deep in so few objects that hash() never gets out.
DEAF = (
    Case(
        "hash of shared tuples",
        "pair = ()\nfor _ in range(60): pair = (pair, pair)\nhash(pair)",
        CPU,
    ),
)

# What is too large to begin with.
TOO_LARGE = cells(
    NO_MEMORY,
    """
#: giant shift
bits = 2**30
1 << bits
#: giant list
[0] * 10**9
#: giant bytes
bytes(10**9)
#: giant bytearray
bytearray(10**9)
#: giant text
'x' * 10**9
#: giant padding
'{:>1000000000}'.format(1)
""",
)


@tabled(*NUMBERS, *TEXTS, *COLLECTIONS, *DEAF)
def test_work_without_end_in_c_ends_with_the_budget_and_the_state_stays(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*TOO_LARGE)
def test_what_is_too_large_is_refused_at_once(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
