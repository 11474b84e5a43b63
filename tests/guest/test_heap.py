"""The heap grows to the memory limit; beyond it a program gets MemoryError, and everything it had is still there."""

import re
from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import MIB, Limits

from .conftest import Run

SMALL = Limits(memory_bytes=16 * MIB)

# Each fills the memory with something of its own kind, until it is full.
FILLINGS = {
    "a list that grows": "x = []\nwhile True: x.append(len(x))",
    "many small lists": "x = None\nwhile True: x = [x]",
    "many instances": "class A: pass\nx = []\nwhile True:\n    a = A()\n    a.n = len(x)\n    x.append(a)",
    "a text that doubles": "x = 'text'\nwhile True: x += x",
    "bytes": "x = []\nwhile True: x.append(bytearray(100000))",
    "one large allocation": "x = bytearray(1 << 30)",
    "a list of a given length": "x = [0] * (1 << 28)",
    "a dictionary": "x = {}\nwhile True: x[len(x)] = str(len(x))",
    "a set": "x = set()\nwhile True: x.add(len(x))",
    "an integer": "x = 1\nwhile True: x <<= 100000",
    "a shift": "x = 1 << (10 ** 9)",
    "closures": "x = lambda: 0\ndef f(y): return lambda: y\nwhile True: x = f(x)",
    "strings": "x = []\nwhile True: x.append('s%d' % len(x))",
    "a joined text": "x = ','.join(['x' * 1000] * 100000)",
    "a repeated tuple": "x = (1, 2, 3) * 10 ** 8",
    "a range as a list": "x = list(range(10 ** 9))",
    "source": "exec('x = [' + '1, ' * 10 ** 7 + ']')",
}


@pytest.mark.parametrize("name", FILLINGS)
def test_a_full_memory_is_an_error_that_keeps_the_state(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(SMALL)
    assert run(interpreter, "kept = [[i, str(i)] for i in range(1000)]")[1] == ""
    outcome, _ = run(interpreter, FILLINGS[name])
    assert outcome.error is not None and outcome.error.name == "MemoryError"
    assert not outcome.rolled_back
    assert outcome.usage.memory_bytes <= SMALL.memory_bytes
    assert run(interpreter, "x = a = None")[1] == ""
    assert run(interpreter, "print(kept == [[i, str(i)] for i in range(1000)])")[1] == "True\n"
    assert run(interpreter, "y = bytearray(2000000)\nprint(len(y))")[1] == "2000000\n"


def test_memory_error_can_be_caught_again_and_again(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    source = """
def fill():
    x = []
    while True: x.append([len(x)] * 100)
for i in range(5):
    try: fill()
    except MemoryError as error: text = str(error)
    print(text[:25])
"""
    assert run(interpreter_with(SMALL), source)[1] == "memory allocation failed,\n" * 5


def test_the_cell_after_a_full_memory_can_free_it(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    interpreter = interpreter_with(SMALL)
    assert run(interpreter, "x = []\nwhile True: x.append([len(x)])")[1].startswith("MemoryError: ")
    assert run(interpreter, "print(x[1000], x[-1][0] == len(x) - 1)")[1] == "[1000] True\n"
    assert run(interpreter, "del x")[1] == ""
    assert run(interpreter, "print(sum([i for i in range(10000)]))")[1] == "49995000\n"


def test_the_heap_uses_nearly_all_that_the_limit_allows(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=64 * MIB))
    source = "x = []\ntry:\n    while True: x.append(bytearray(1000000))\nexcept MemoryError: print(len(x) >= 55)"
    assert run(interpreter, source)[1] == "True\n"


def test_what_is_freed_is_used_again(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    interpreter = interpreter_with(SMALL)
    outcome, text = run(interpreter, "for i in range(2000): x = [i] * 50000\nprint(x[0])")
    assert text == "1999\n"
    assert outcome.usage.memory_bytes < 4 * MIB


def test_a_fragmented_heap_still_has_its_gaps(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    interpreter = interpreter_with(SMALL)
    source = """
def fill():
    x = []
    try:
        while True: x.append(bytearray(1000))
    except MemoryError:
        for _ in "0123456789": x.pop()  # room for what the next lines need themselves
    count = len(x)
    for i in range(0, count, 2): x[i] = None
    refilled = 0
    try:
        for i in range(0, count, 2):
            x[i] = bytearray(1000)
            refilled += 1
    except MemoryError: pass
    return count, refilled
count, refilled = fill()
print(count > 10000, refilled > count // 2 - 20)
"""
    assert run(interpreter, source)[1] == "True True\n"


# What a notebook keeps is little, and made while large objects are there: in use, or garbage not collected yet.
SCATTERINGS = {
    "behind a large object in use": "x = bytes({n})\nkept.append([{n}])\nx = None",
    "behind large garbage": "bytes({n})\nkept.append([{n}])",
    "among small garbage": "for i in range({n} // 100): x = [i] * 20\nkept.append([{n}])",
    "while a list grows": "x = []\nfor i in range({n} // 40):\n    x.append(i)\nkept.append([{n}])\nx = None",
    "while a text grows": "x = 'x'\nwhile len(x) < {n} // 2: x += x\nkept.append([{n}])\nx = None",
    "by a function in a loop": "def f():\n    x = bytearray({n})\n    return [len(x)]\nkept.append(f())",
}


@pytest.mark.parametrize("name", SCATTERINGS)
def test_the_little_that_is_kept_leaves_room_for_what_is_large(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=48 * MIB))
    assert run(interpreter, "kept = []")[1] == ""
    for n in (10**7, 15 * 10**6, 2 * 10**7, 3 * 10**7, 6 * 10**6, 12 * 10**6, 25 * 10**6, 8 * 10**6, 10**7) * 3:
        assert run(interpreter, SCATTERINGS[name].format(n=n))[1] == ""
    assert run(interpreter, "print(len(kept), len(bytes(3 * 10**7)))")[1] == "27 30000000\n"


def test_many_small_objects_stay_what_they_are(interpreter: Interpreter, run: Run) -> None:
    source = "x = [(i, str(i)) for i in range(200000)]\nprint(all([y == (i, str(i)) for i, y in enumerate(x)]))"
    assert run(interpreter, source)[1] == "True\n"


def test_without_automatic_collection_a_program_runs_on_in_the_memory_that_it_has(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(SMALL)
    assert run(interpreter, "import gc\ngc.disable()")[1] == ""
    outcome, text = run(interpreter, "for i in range(10**6): x = [i] * 10\nprint(x[0], gc.isenabled())")
    assert text == "999999 False\n"
    assert outcome.usage.memory_bytes > 12 * MIB  # garbage was left lying for as long as there was room
    assert run(interpreter, "gc.collect() > 0; print(gc.isenabled())")[1] == "False\n"


def test_a_heap_that_a_cell_locked_is_open_again_in_the_next(interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, "import micropython\nmicropython.heap_lock()")[1] == ""
    assert run(interpreter, "print([1] * 3)")[1] == "[1, 1, 1]\n"
    locked = "MemoryError: memory allocation failed, heap is locked"
    assert run(interpreter, "micropython.heap_lock()\nx = [0] * 100")[1] == locked
    assert run(interpreter, "print([1] * 3)")[1] == "[1, 1, 1]\n"


def test_a_large_object_is_freed(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=64 * MIB))
    for source in ("import gc", "x = bytearray(20_000_000)", "x = None", "gc.collect()"):
        assert run(interpreter, source)[1] == ""
    assert run(interpreter, "print(gc.mem_alloc() < 100_000)")[1] == "True\n"


@pytest.mark.parametrize(
    "source",
    [
        "# " + "x" * 10**7,
        "import re\nre.search('y', 'x' * 10**7)",
        "print('x' * 10**7)",
        "from IPython.display import display, HTML\ndisplay(HTML('x' * 10**7))",
    ],
    ids=["a long source", "a text that was searched", "output", "a display"],
)
def test_what_a_cell_left_behind_is_freed(
    source: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=64 * MIB))
    assert run(interpreter, "import gc, re, IPython.display")[1] == ""
    run(interpreter, source)
    assert run(interpreter, "print(gc.collect() > 0, gc.mem_alloc() < 1_000_000)")[1] == "True True\n"


# Each makes ten megabytes and gives them up again; what held them is still there.
GIVEN_UP = """
x = large(); del x
def f(): pass
f.x = large(); del f.x
class A: pass
a = A(); a.x = large(); del a.x
A.x = large(); del A.x
d = {}; d[1] = large(); del d[1]
d = {'a': large()}; d.pop('a')
d = {'a': large()}; d.popitem()
d = {'a': large()}; d.clear()
d = OrderedDict(a=large()); d.popitem(last=False)
s = {large()}; s.pop()
s = {large(), 1}; s.clear()
s = {large()}; s -= {large()}
l = [large()]; l.pop()
l = [1, large(), 3]; del l[1]
l = [1, large(), 3]; del l[:2]
l = [large(), 2]; l.pop(0)
q = deque([large()]); q.popleft()
q = deque([large()], 1); q.append(2)
h = [b'1', large()]; heapq.heappop(h), heapq.heappop(h)
i = iter([large()]); list(i)
i = map(len, [large()]); list(i)
i = enumerate([large()]); list(i)
i = (len(x) for x in [large()]); list(i)
def g():
    x = large()
    yield len(x)
    1 / 0
i = g(); next(i); i.close()
with contextlib.suppress(ZeroDivisionError):
    i = g()
    list(i)
f = io.BytesIO(large()); f.close()
f = open('f', 'wb'); f.write(large()); f.close(); os.remove('f')
globals()['y'] = large(); del globals()['y']
sys.modules['y'] = large(); del sys.modules['y']
"""


def test_what_a_program_gave_up_is_freed(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=64 * MIB, files_bytes=16 * MIB))
    start = "import contextlib, gc, heapq, io, os, sys\nfrom collections import OrderedDict, deque\n"
    assert run(interpreter, start + "def large(): return bytes(10**7)")[1] == ""
    for source in re.split(r"\n(?! )", GIVEN_UP.strip()):
        assert run(interpreter, source + "\nNone")[1] == "", source
        assert run(interpreter, "print(gc.collect() > 0, gc.mem_alloc() < 200_000)")[1] == "True True\n", source


def test_what_earlier_calls_left_on_the_stack_keeps_nothing_alive(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    """Places in a frame that its function does not write to have what was there before."""
    interpreter = interpreter_with(SMALL)
    marks = bytes(range(200, 216))
    assert run(interpreter, f"import gc\nx = bytearray(10**7)\nx[:16] = {marks!r}")[1] == ""
    sandbox = interpreter._sandbox
    stack_top = sandbox.take_image().stack_pointer
    memory = sandbox._memory
    address = memory.read(0, memory.size_bytes()).index(marks + bytes(16), stack_top)
    memory.write(stack_top - 16384, address.to_bytes(4, "little") * 4096)
    assert run(interpreter, "x = None\ngc.collect()\nprint(gc.mem_alloc() < 100_000)")[1] == "True\n"


@pytest.mark.parametrize(
    "large", ["bytes(10**7)", "bytearray(10**7)", "'a' * 10**7", "[0] * (10**7 // 4)", "hash(bytes(10**7))"]
)
def test_a_size_on_the_stack_keeps_no_dead_object(
    large: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    """Ten million, as an address, lies in the object of that size before; three of them do not fit."""
    interpreter = interpreter_with(Limits(memory_bytes=24 * MIB))
    assert run(interpreter, f"for i in range(10): {large}\nprint(i)")[1] == "9\n"
