"""The real guest with its memory damaged: whatever it does then, the process lives and the interpreter goes on."""

import dataclasses
import functools
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.errors import CheckpointError, ConfigurationError, SandboxError
from micropython_wasm_kernel.events import Error, Event, Result, Stream
from micropython_wasm_kernel.limits import MIB, Limits
from micropython_wasm_kernel.sandbox.image import CHUNK_BYTES, Image
from micropython_wasm_kernel.sandbox.image_file import encode_image
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import encode_fields

from .conftest import LOSSES, VirtualHost, Watch, examples, lost_or_status
from .frames import is_text, u32

LIMITS = Limits(fuel=50_000_000, memory_bytes=16 * MIB, files_bytes=MIB, wall_s=20.0)

# Leaves objects of many kinds behind, for the damage to hit.
SETUP = """
import json, os, re, random, time
class Point:
    count = 0
    def __init__(self, x, y):
        self.x, self.y = x, y
        Point.count += 1
    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)
    @property
    def size(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
points = [Point(n, n * 0.5) for n in range(20)]
table = {"key %d" % n: (n, str(n), [n] * 3) for n in range(50)}
big, texts, data = 3 ** 200, ["text %d" % n for n in range(50)], bytearray(range(256))
def down(n):
    return n and 1 + down(n - 1)
def walk():
    for point in points:
        yield point
    try:
        raise ValueError("inside")
    finally:
        texts.append("walked")
walking = walk()
next(walking)
saved = [lambda x, k=k: x * k for k in range(5)]
with open("notes.txt", "w") as file:
    file.write("line\\n" * 100)
kept = "as it was"
"""
CELLS = [
    "print(kept, big, texts[-3:])",
    "points, table",
    "sum(p.size for p in points), down(50), [f(3) for f in saved]",
    "next(walking)",
    "list(walking)",
    "table.update({n: n for n in range(100)}); sorted(map(str, table))[:5]",
    "json.loads(json.dumps([table['key 3'], texts]))",
    "open('notes.txt').read()[-20:], os.listdir('/')",
    "with open('more.txt', 'a') as file:\n    file.write(str(table))",
    "re.match('(l+)(i)', open('notes.txt').readline()).group(0)",
    "import gc\ngc.collect()",
    "x = [bytearray(1000) for _ in range(200)]; data[3:9], hash('text'), id(points) > 0",
    "time.sleep(0.001); time.time() > 0, random.random() < 1",
    "input('name? ')",
    "1 / 0",
    "class Other(Point):\n    def method(self):\n        return super().__repr__()\nOther(1, 2).method(), Point.count",
    "def broken(:",
    "raise SystemExit(3)",
    "down(10_000)",
    "while True:\n    pass",
    "try:\n    exec('points[0].z = 1')\nexcept Exception as error:\n    print(repr(error))\nglobals().keys()",
    "import collections, struct\ncollections.OrderedDict(table), struct.pack('<I', 5), '%5.2f' % 2.5, f'{kept!r:>20}'",
]

GOES_ON = """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""

# ---- damage --------------------------------------------------------------------------------------------------------

VALUES = st.one_of(
    st.sampled_from([0, 1, 2, 3, 4, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFC, 65536, 0x1000000]),
    st.integers(0, 400),
    st.integers(0, 2**32 - 1),
)
PLACE = st.integers(0, 2**16)
# What is done to memory, at a word in use: one word set, a bit flipped, another word copied there, a stretch of noise
# or of zeros, or many words at random.
DAMAGE = st.one_of(
    st.tuples(st.just("set"), PLACE, VALUES),
    st.tuples(st.just("flip"), PLACE, st.integers(0, 31)),
    st.tuples(st.just("add"), PLACE, st.sampled_from([1, 2, 4, 8, 16, -1, -4, -16])),
    st.tuples(st.just("copy"), PLACE, PLACE),
    st.tuples(st.just("noise"), PLACE, st.integers(1, 2000)),
    st.tuples(st.just("zeros"), PLACE, st.integers(1, 2000)),
    st.tuples(st.just("flip many"), PLACE, st.integers(1, 500)),
    st.tuples(st.just("flip many"), PLACE, st.integers(400, 2000)),
    st.tuples(st.just("copy many"), PLACE, st.integers(1, 500)),
    st.tuples(st.just("move stack"), PLACE, VALUES),
)
Damage = tuple[str, int, int]
PLAN = st.lists(DAMAGE, min_size=1, max_size=12)
RUN = st.lists(st.sampled_from(range(len(CELLS))), min_size=1, max_size=4)


@functools.cache
def words_in_use(image: Image) -> list[int]:
    """The addresses of all words that are not 0."""
    return [index * 4 for index, word in enumerate(memoryview(b"".join(image.chunks)).cast("I")) if word]


def damaged(image: Image, plan: Sequence[Damage]) -> Image:
    """`image` after all of `plan`."""
    memory = bytearray(b"".join(image.chunks))
    used = words_in_use(image)
    stack_pointer = image.stack_pointer
    for kind, place, value in plan:
        chance = random.Random(place)
        at = used[place % len(used)]
        word = int.from_bytes(memory[at : at + 4], "little")
        if kind == "set":
            memory[at : at + 4] = u32(value)
        elif kind == "flip":
            memory[at : at + 4] = u32(word ^ 1 << value)
        elif kind == "add":
            memory[at : at + 4] = u32(word + value)
        elif kind == "copy":
            source = used[value % len(used)]
            memory[at : at + 4] = memory[source : source + 4]
        elif kind in ("noise", "zeros"):
            end = min(at + value, len(memory))
            memory[at:end] = chance.randbytes(end - at) if kind == "noise" else bytes(end - at)
        elif kind == "move stack":
            stack_pointer = value - 2**32 if value >= 2**31 else value
        else:
            for at in chance.sample(used, value):
                source = chance.choice(used)
                flipped = u32(int.from_bytes(memory[at : at + 4], "little") ^ 1 << chance.randrange(32))
                memory[at : at + 4] = flipped if kind == "flip many" else memory[source : source + 4]
    chunks = tuple(bytes(memory[at : at + CHUNK_BYTES]) for at in range(0, len(memory), CHUNK_BYTES))
    return dataclasses.replace(image, stack_pointer=stack_pointer, chunks=chunks)


@pytest.fixture(scope="module")
def sound(guest_module: GuestModule) -> Image:
    """The state after SETUP."""
    sandbox = Sandbox(guest_module, LIMITS, host=VirtualHost())
    assert sandbox.turn("mpk_exec", encode_fields(("<cell>", SETUP, "")), Watch()) == 0
    image = sandbox.take_image()
    sandbox.close()
    return image


class Tally:
    """How often what was tried came to what: a test whose damage does none proves nothing."""

    def __init__(self) -> None:
        self.unharmed = 0
        self.lost = 0

    def both(self) -> bool:
        return self.unharmed > 0 and self.lost > 0


# ---- the sandbox ---------------------------------------------------------------------------------------------------


def test_a_damaged_guest_ends_with_a_status_or_is_lost(guest_module: GuestModule, sound: Image) -> None:
    tally = Tally()

    @examples(300)
    @given(PLAN, RUN, st.booleans())
    def damage_and_run(plan: list[Damage], run: list[int], asks: bool) -> None:
        try:
            host = VirtualHost()
            sandbox = Sandbox.from_image(damaged(sound, plan), guest_module, LIMITS, host=host)
        except SandboxError as error:
            assert type(error) in LOSSES
            tally.lost += 1
            return
        except ConfigurationError:
            tally.lost += 1
            return
        for cell in run:
            function = "mpk_is_complete" if asks else "mpk_exec"
            fields = (CELLS[cell],) if asks else ("<cell>", CELLS[cell], "")
            sink = Watch(line_replies=["line"])
            end = lost_or_status(sandbox, function, encode_fields(fields), sink)
            assert sink.faults == []
            assert host.longest_wait_ns <= (LIMITS.wall_s or 0) * 1e9
            if isinstance(end, SandboxError):
                tally.lost += 1
                break
            tally.unharmed += 1
        sandbox.close()

    damage_and_run()
    assert tally.both()
    sandbox, sink = Sandbox.from_image(sound, guest_module, LIMITS), Watch()
    assert sandbox.turn("mpk_exec", encode_fields(("<cell>", "kept", "")), sink) == 0
    assert sink.frames == [Result({"text/plain": "'as it was'"})]
    sandbox.close()


# ---- the interpreter -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def interpreter(guest_module: GuestModule) -> Iterator[Interpreter]:
    with Interpreter(LIMITS, host=VirtualHost(), module=guest_module) as started:
        assert started.execute(SETUP).status == "ok"
        started.checkpoint("sound")
        yield started


def run_cells(interpreter: Interpreter, run: Sequence[int], tally: Tally) -> bool:
    """Runs cells of CELLS, judges what comes out, and returns whether one of them was rolled back."""
    for cell in run:
        events: list[Event] = []
        outcome = interpreter.execute(CELLS[cell], on_event=events.append)
        assert outcome.status in ("ok", "error", "exit")
        for event in events:
            assert all(map(is_text, texts_of(event)))
        tally.lost += outcome.rolled_back
        tally.unharmed += not outcome.rolled_back
        if outcome.rolled_back:
            return True
    return False


def texts_of(event: Event) -> list[str]:
    match event:
        case Stream(name, text):
            return [name, text]
        case Result(data):
            return [*data.keys(), *data.values()]
        case Error(name, message, traceback):
            return [name, message, *(text for entry in traceback for text in (entry.file, entry.function))]


def works(interpreter: Interpreter) -> None:
    outcome = interpreter.execute("kept, big % 1000, len(points), len(table), texts[-1]")
    assert outcome.error is None
    assert outcome.result == Result({"text/plain": "('as it was', 1, 20, 50, 'text 49')"})


def test_an_interpreter_replaces_a_damaged_guest_by_the_state_before(
    guest_module: GuestModule, interpreter: Interpreter, sound: Image
) -> None:
    tally = Tally()

    @examples(100)
    @given(PLAN, RUN)
    def damage_and_run(plan: list[Damage], run: list[int]) -> None:
        interpreter.restore("sound")
        try:
            instance = Sandbox.from_image(damaged(sound, plan), guest_module, LIMITS, host=VirtualHost())
        except (SandboxError, ConfigurationError):
            return
        # There is no other way to damage an instance and not its image.
        assert interpreter._sandbox is not None
        interpreter._sandbox.close()
        interpreter._sandbox = instance
        # A second cell would have an image of the damage.
        if run_cells(interpreter, run[:1], tally):
            works(interpreter)

    damage_and_run()
    assert tally.both()


def test_a_state_that_was_damaged_on_disk_is_refused_or_can_be_left_again(
    interpreter: Interpreter, sound: Image, tmp_path: Path
) -> None:
    tally = Tally()
    path = tmp_path / "state"

    @examples(100)
    @given(PLAN, RUN)
    def load_and_run(plan: list[Damage], run: list[int]) -> None:
        path.write_bytes(encode_image(damaged(sound, plan)))
        try:
            interpreter.load(path)
        except CheckpointError as error:
            assert is_text(str(error))
        else:
            run_cells(interpreter, run, tally)
            interpreter.is_complete("x = (")
        interpreter.restore("sound")
        works(interpreter)

    load_and_run()
    assert tally.both()


@pytest.fixture(scope="module")
def unstartable(guest_module: GuestModule, sound: Image) -> Image:
    """A state so damaged that no instance starts from it."""
    for seed in range(2000):
        image = damaged(sound, [("flip many", seed, 5000)])
        try:
            Sandbox.from_image(image, guest_module, LIMITS).close()
        except SandboxError:
            return image
    raise AssertionError("all images can be started from")


def test_a_saved_state_that_does_not_start_is_refused(
    interpreter: Interpreter, unstartable: Image, tmp_path: Path
) -> None:
    interpreter.restore("sound")
    path = tmp_path / "state"
    path.write_bytes(encode_image(unstartable))
    with pytest.raises(CheckpointError):
        interpreter.load(path)
    works(interpreter)


def test_a_guest_that_damaged_itself_beyond_starting_again_is_recovered_from(
    interpreter: Interpreter, unstartable: Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    interpreter.restore("sound")
    assert interpreter.execute("1").status == "ok"
    # As if a cell that ended well had written over the guest's memory.
    with monkeypatch.context() as patch:
        patch.setattr(Sandbox, "take_image", lambda sandbox, like=None: unstartable)
        outcome = interpreter.execute(GOES_ON)
    assert outcome.rolled_back
    assert interpreter.execute("1 + 1").result == Result({"text/plain": "2"})
    interpreter.restore("sound")
    works(interpreter)
