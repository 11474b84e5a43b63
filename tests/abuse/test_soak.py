"""Ten thousand cells of every kind in one kernel, each checked against a model of what the state must be."""

import copy
import gc
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from .conftest import AbusedKernel, StartKernel

CELLS = 10_000
WARM_UP = 1_000
GROWTH_MAX = 1.10
SEED = 20_261_122

# Hard stops come after 40 ms: they are many.
LIMITS = (
    "--cpu-s=0.05",
    "--wall-s=1",
    "--grace-s=0.02",
    "--memory=4MiB",
    "--output=16KiB",
    "--output-messages=50",
    "--result=4KiB",
    "--files=1MiB",
    "--files-count=16",
    "--images=16MiB",
)

SWALLOWS = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
NAMES = "abcdefgh"

FORGOTTEN = "there is no cell to undo, or its state was too large to be kept"

Values = dict[str, int | str | list[int]]


@dataclass
class State:
    """What the notebook's variables and files must be."""

    values: Values = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


class Notebook:
    """A kernel, and a model of its state: the present one, those before, and those with a name."""

    def __init__(self, kernel: AbusedKernel, seed: int) -> None:
        self.kernel = kernel
        self.chance = random.Random(seed)
        self.state = State()
        self.undoable: list[State] = []
        self.named: dict[str, State] = {}

    def run(self, source: str, *, changes: bool = True) -> tuple[str | None, str, tuple[str, str] | None]:
        """Result, text and error of a cell. A cell that `changes` the state, if only a little, can be undone."""
        before = copy.deepcopy(self.state)
        ran = self.kernel.run(source)
        if changes:
            self.undoable = [*self.undoable[-9:], before]
        return ran.result(), ran.text("stdout") + ran.text("stderr"), ran.error()

    def fill_the_images(self) -> None:
        """Takes all the memory that the states to go back to may have, so that it is in the first measure."""
        for number in range(12):
            source = f"kept = []\nwhile True: kept.append(bytes([n % 251 for n in range({number}, 50_000)]))"
            assert self.run(source)[2] is not None
            if number < 3:
                self.run(f"%checkpoint state-{number}", changes=False)
                self.named[f"state-{number}"] = copy.deepcopy(self.state)
        assert self.run("del kept") == (None, "", None)

    # ---- kinds of cells ------------------------------------------------------------------------------------------

    def assigns(self) -> None:
        """A new value for a name; a number, a text or a list."""
        name, number = self.chance.choice(NAMES), self.chance.randrange(10**6)
        value = self.chance.choice([number**3, f"text {number} \u00e4", [number, number % 7, -number]])
        assert self.run(f"{name} = {value!r}\n{name}") == (repr(value), "", None)
        self.state.values[name] = value

    def computes(self) -> None:
        """An expression over two values."""
        left, right = self.chance.choice(NAMES), self.chance.choice(NAMES)
        values = self.state.values
        if left in values and right in values:
            expected = repr((values[left], str(values[right]) * 2))
            assert self.run(f"({left}, str({right}) * 2)") == (expected, "", None)

    def loops(self) -> None:
        """A sum, by a loop."""
        count, step = self.chance.randrange(1000), self.chance.randrange(1, 9)
        source = f"total = 0\nfor n in range(0, {count}, {step}):\n    total += n * n\nprint(total)"
        assert self.run(source) == (None, f"{sum(n * n for n in range(0, count, step))}\n", None)

    def sorts(self) -> None:
        """Texts, sorted and joined."""
        words = [str(self.chance.randrange(10**4)) for _ in range(40)]
        assert self.run(f"'-'.join(sorted({words!r}))") == (repr("-".join(sorted(words))), "", None)

    def prints(self) -> None:
        """Text, of which the end may be cut."""
        count = self.chance.randrange(1, 3000)
        _, text, error = self.run(f"print('{'x' * 9}' * {count})")
        length = 9 * count + 1
        note = f"[output truncated: {length - 16384:,} more bytes; the limit output_bytes is 16,384]\n"
        assert error is None
        assert text == ("x" * (length - 1) + "\n" if length <= 16384 else "x" * 16384 + note)

    def fails(self) -> None:
        """An error after a change: the change stays."""
        name, number = self.chance.choice(NAMES), self.chance.randrange(100)
        _, text, error = self.run(f"{name} = {number}\n1 // 0")
        assert (text, error) == ("", ("ZeroDivisionError", "integer division or modulo by zero"))
        self.state.values[name] = number

    def runs_out_of_memory(self) -> None:
        """A list without end, and a MemoryError."""
        name = self.chance.choice(NAMES)
        _, _, error = self.run(f"{name} = 'full'\nkept = []\nwhile True: kept.append(bytearray(200000))")
        assert error is not None and error[0] == "MemoryError"
        self.state.values[name] = "full"
        assert self.run("del kept") == (None, "", None)

    def writes_a_file(self) -> None:
        """A file, read back."""
        name, text = f"f{self.chance.randrange(8)}", "line\n" * self.chance.randrange(2000)
        source = (
            f"with open('{name}', 'w') as file: file.write('line\\n' * {len(text) // 5})\nlen(open('{name}').read())"
        )
        assert self.run(source) == (repr(len(text)), "", None)
        self.state.files[name] = text

    def is_stopped_softly(self) -> None:
        """An endless loop: its changes stay."""
        name, number = self.chance.choice(NAMES), self.chance.randrange(100)
        _, _, error = self.run(f"{name} = {number}\nwhile True: pass")
        assert error is not None and error[0] == "BudgetExceeded"
        assert re.fullmatch(r"the cell used \d\.\d\d s of CPU, .*", error[1])
        self.state.values[name] = number

    def is_stopped_hard(self) -> None:
        """An endless loop that swallows its end: its changes are undone."""
        name = self.chance.choice(NAMES)
        _, _, error = self.run(f"{name} = 'lost'\nopen('lost', 'w').write('x')\n{SWALLOWS}", changes=False)
        assert error is not None and error[0] == "LimitExceeded"

    def is_interrupted(self) -> None:
        """The stop button in a sleep: its changes stay."""
        name, number = self.chance.choice(NAMES), self.chance.randrange(100)
        before = copy.deepcopy(self.state)
        request = self.kernel.send(f"import time\n{name} = {number}\nprint('asleep')\ntime.sleep(0.9)")
        self.kernel.wait_for_text(request)
        self.kernel.press_stop()
        ran = self.kernel.collect(request)
        self.kernel.wait_for_presses()
        assert ran.error() == ("KeyboardInterrupt", "")
        self.undoable = [*self.undoable[-9:], before]
        self.state.values[name] = number

    def is_undone(self) -> None:
        """%undo, as often as there is something to undo."""
        if self.undoable:
            _, text, error = self.run("%undo", changes=False)
            if error == ("UsageError", FORGOTTEN):
                self.undoable = []
                return
            assert (text[:12], error) == ("The last cel", None)
            self.state = self.undoable.pop()

    def is_kept(self) -> None:
        """%checkpoint."""
        name = f"state-{self.chance.randrange(3)}"
        _, text, error = self.run(f"%checkpoint {name}", changes=False)
        assert (text[:17], error) == ("The state is kept", None)
        self.named[name] = copy.deepcopy(self.state)

    def is_restored(self) -> None:
        """%restore, which can itself be undone."""
        if self.named:
            name = self.chance.choice(sorted(self.named))
            _, text, error = self.run(f"%restore {name}")
            assert (text[:17], error) == ("The state is that", None)
            self.state = copy.deepcopy(self.named[name])

    def is_compared(self) -> None:
        """All values and all files, against the model."""
        source = (
            f"import os\nnames = [n for n in '{NAMES}' if n in globals()]\n"
            "print([(n, globals()[n]) for n in names])\n"
            "print([(f, len(open('/' + f).read())) for f in sorted(os.listdir('/'))])"
        )
        values = [(name, self.state.values[name]) for name in NAMES if name in self.state.values]
        files = [(name, len(text)) for name, text in sorted(self.state.files.items())]
        assert self.run(source) == (None, f"{values!r}\n{files!r}\n", None)


def next_kind(notebook: Notebook) -> Callable[[], None]:
    """A kind of cell, at random; those that take long are rare."""
    kinds = {
        notebook.assigns: 22,
        notebook.computes: 14,
        notebook.loops: 12,
        notebook.sorts: 10,
        notebook.prints: 8,
        notebook.fails: 10,
        notebook.writes_a_file: 8,
        notebook.is_compared: 8,
        notebook.is_undone: 4,
        notebook.is_kept: 2,
        notebook.is_restored: 2,
        notebook.runs_out_of_memory: 1,
        notebook.is_stopped_softly: 3,
        notebook.is_stopped_hard: 2,
        notebook.is_interrupted: 2,
    }
    return notebook.chance.choices(list(kinds), list(kinds.values()))[0]


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ten_thousand_cells_leave_the_state_right_and_the_process_as_large_as_before(start_kernel: StartKernel) -> None:
    kernel = start_kernel(*LIMITS)
    notebook = Notebook(kernel, SEED)
    notebook.fill_the_images()
    sizes: dict[int, int] = {}
    threads = files = 0
    for number in range(1, CELLS + 1):
        kind = next_kind(notebook)
        try:
            kind()
        except AssertionError as wrong:
            raise AssertionError(f"cell {number}, which {kind.__name__}: {wrong}") from wrong
        if number % WARM_UP == 0:
            notebook.is_compared()
            gc.collect()
            sizes[number] = kernel.process.memory_info().rss
        if number == WARM_UP:
            threads, files = kernel.process.num_threads(), kernel.process.num_fds()
    print(sizes)
    assert sizes[CELLS] < GROWTH_MAX * sizes[WARM_UP], sizes
    assert kernel.process.num_threads() <= threads
    assert kernel.process.num_fds() <= files
    kernel.assert_healthy()
