"""Cells that take all the memory there is, and what is left for the cells after them."""

from .conftest import CPU, NO_MEMORY, OK, AbusedKernel, Case, cells, gives, tabled

FILLERS = cells(
    NO_MEMORY,
    """
#: a bytearray of a gigabyte
bytearray(10**9)
#: list of lists
kept = []
while True: kept.append([0] * 1000000)
#: list of bytes
kept = []
while True: kept.append(bytearray(1000000))
#: text that doubles
kept = 'x'
while True: kept += kept
#: bytes that double
kept = b'x'
while True: kept = kept * 2
#: list that doubles
kept = [0]
while True: kept = kept + kept
#: list that is extended by itself
kept = [0]
while True: kept.extend(kept)
#: dict of bytes
kept = {}
n = 0
while True:
    kept[n] = bytes(1000000)
    n += 1
#: memory of a file in memory
import io
kept = io.BytesIO()
while True: kept.write(bytes(5000000))
#: objects in a class
class C: pass
kept = None
while True:
    new = C()
    new.next, new.data = kept, bytearray(100000)
    kept = new
#: generators that are kept
def generator(n):
    data = bytearray(100000)
    yield data
kept = []
while True:
    kept.append(generator(1))
    next(kept[-1])
#: closures that are kept
kept = []
while True: kept.append((lambda data: lambda: data)(bytearray(100000)))
#: list that is unpacked into a call
def f(*args): return f(*args, *args)
f(1)
#: keywords that double
kept = ['x' * 100000] * 100
while True: kept = [''.join(kept)] * 100
#: product of texts
'x' * 10**6 * 10**6
#: a deque that is large
from collections import deque
kept = deque()
while True: kept.extend([0] * 10**6)
#: an array that grows
from array import array
kept = array('d')
while True: kept.extend(kept or array('d', [1.0]))
""",
)

SLOW_FILLERS = (
    Case("MemoryError that is swallowed for ever", """
        kept = []
        while True:
            try: kept.append(bytearray(1000000))
            except MemoryError: pass
        """, CPU),
    Case("small things, to the last byte", """
        kept = []
        for size in (4000000, 50000):
            try:
                while True: kept.append(bytearray(size))
            except MemoryError: pass
        """, OK),
    Case("collection that is off", """
        import gc
        gc.disable()
        for n in range(100): bytearray(1000000)
        """, OK),
    Case("collection at every step", """
        import gc
        gc.threshold(1)
        kept = sum([n for n in range(1000)])
        gc.threshold(-1)
        kept
        """, gives("499500")),
    Case("collection for ever", "import gc\nwhile True: gc.collect()", CPU),
    Case("garbage in circles", """
        for n in range(60):
            circle = [bytearray(1000000)]
            circle.append(circle)
        """, OK),
    Case("MemoryError in a finally", """
        try: bytearray(10**9)
        finally: bytearray(10**9)
        """, NO_MEMORY),
)  # fmt: skip


@tabled(*FILLERS)
def test_a_cell_that_takes_all_memory_gets_a_memory_error(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*SLOW_FILLERS)
def test_memory_that_is_nearly_full_does_not_harm_the_notebook(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


def test_a_cell_can_free_what_the_cell_before_filled_to_the_last_byte(abused: AbusedKernel) -> None:
    fill = """
kept = []
for size in (4000000, 50000):
    try:
        while True: kept.append(bytearray(size))
    except MemoryError: pass
"""
    assert abused.run(fill).error() is None
    assert abused.run("print(len(kept) > 30)\n6 * 7").result() == "42"
    assert (
        abused.run(
            "def fibonacci(n):\n    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)\nfibonacci(15)"
        ).result()
        == "610"
    )
    again = "kept = None\nkept = [bytearray(1000000) for _ in range(25)]\nlen(kept)"
    assert abused.run(again).result() == "25"
    assert abused.run("kept = None").error() is None
    abused.assert_healthy()
