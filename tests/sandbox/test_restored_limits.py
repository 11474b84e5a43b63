"""An image of the real guest goes on under the limits of whoever restores it, not under those it was taken with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox.image import Image
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import encode_fields

MIB = 1024 * 1024


@pytest.fixture
def open_guest(guest_module: GuestModule) -> Iterator[Callable[..., Sandbox]]:
    """Starts the real guest, out of an image if one is given."""
    started: list[Sandbox] = []

    def start(image: Image | None = None, **limits: Any) -> Sandbox:
        if image is None:
            started.append(Sandbox(guest_module, Limits(**limits)))
        else:
            started.append(Sandbox.from_image(image, guest_module, Limits(**limits)))
        return started[-1]

    yield start
    for sandbox in started:
        sandbox.close()


@pytest.fixture
def outcome_of(recorder: Any) -> Callable[[Sandbox, str], str]:
    """Runs a cell and returns its result, or the name of its exception."""

    def run(sandbox: Sandbox, source: str) -> str:
        recorder.frames.clear()
        status = sandbox.turn("mpk_exec", encode_fields(("<cell>", source, "")), recorder)
        last = recorder.frames[-1] if recorder.frames else None
        if status:
            assert last is not None
            return str(last.name)
        return str(last.data["text/plain"]) if last is not None else ""

    return run


@pytest.mark.parametrize(
    ("taken_with", "restored_with", "outcome"),
    [(64 * MIB, 64 * MIB, "20000000"), (64 * MIB, 16 * MIB, "MemoryError"), (16 * MIB, 64 * MIB, "20000000")],
)
def test_memory_may_grow_to_the_new_limit(
    open_guest: Any, outcome_of: Any, taken_with: int, restored_with: int, outcome: str
) -> None:
    first = open_guest(memory_bytes=taken_with)
    assert outcome_of(first, "x = 'kept'") == ""
    second = open_guest(first.take_image(), memory_bytes=restored_with)
    assert outcome_of(second, "len(bytearray(20_000_000))") == outcome
    assert outcome_of(second, "x") == "'kept'"
    assert second.memory_bytes <= restored_with


def test_memory_that_has_the_size_of_its_new_limit_already_goes_on(open_guest: Any, outcome_of: Any) -> None:
    first = open_guest(memory_bytes=64 * MIB)
    assert outcome_of(first, "x = bytearray(12_000_000)") == ""
    size_bytes = first.memory_bytes
    second = open_guest(first.take_image(), memory_bytes=size_bytes)
    assert outcome_of(second, "len(x)") == "12000000"
    assert outcome_of(second, "y = bytearray(12_000_000)") == "MemoryError"
    assert outcome_of(second, "x[-1] = 5\nx[-1]") == "5"
    assert second.memory_bytes == size_bytes


@pytest.mark.parametrize(
    ("taken_with", "restored_with", "outcome"),
    [(10_000, 10_000, "6000"), (10_000, 5_000, "OSError"), (10_000, 1_000, "OSError"), (4_000, 10_000, "6000")],
)
def test_files_may_grow_to_the_new_limit(
    open_guest: Any, outcome_of: Any, taken_with: int, restored_with: int, outcome: str
) -> None:
    first = open_guest(files_bytes=taken_with)
    assert outcome_of(first, "with open('f', 'w') as f:\n    _ = f.write('x' * 3000)") == ""
    second = open_guest(first.take_image(), files_bytes=restored_with)
    assert outcome_of(second, "len(open('f').read())") == "3000"
    more = "with open('g', 'w') as f:\n    n = f.write('x' * 3000)\nlen(open('f').read()) + len(open('g').read())"
    assert outcome_of(second, more) == outcome
    assert outcome_of(second, "len(open('f').read())") == "3000"


def test_a_full_filesystem_can_be_emptied_under_a_smaller_limit(open_guest: Any, outcome_of: Any) -> None:
    first = open_guest(files_bytes=10_000)
    assert outcome_of(first, "with open('f', 'w') as f:\n    _ = f.write('x' * 9000)") == ""
    second = open_guest(first.take_image(), files_bytes=5_000)
    assert outcome_of(second, "with open('g', 'w') as f:\n    n = f.write('x')") == "OSError"
    assert (
        outcome_of(second, "import os\nos.remove('f')\nwith open('g', 'w') as f:\n    n = f.write('x' * 4000)\nn")
        == "4000"
    )


@pytest.mark.parametrize(("taken_with", "restored_with", "outcome"), [(10, 4, "OSError"), (4, 10, "6")])
def test_there_may_be_as_many_files_as_the_new_limit_says(
    open_guest: Any, outcome_of: Any, taken_with: int, restored_with: int, outcome: str
) -> None:
    first = open_guest(files_count=taken_with)
    assert outcome_of(first, "for n in range(3):\n    open('f%d' % n, 'w').close()") == ""
    second = open_guest(first.take_image(), files_count=restored_with)
    more = "import os\nfor n in range(3, 6):\n    open('f%d' % n, 'w').close()\nsum(f[0] == 'f' for f in os.listdir())"
    assert outcome_of(second, more) == outcome


def test_an_image_that_was_restored_can_be_taken_and_restored_again(open_guest: Any, outcome_of: Any) -> None:
    sandbox = open_guest(memory_bytes=16 * MIB)
    assert outcome_of(sandbox, "n = 0") == ""
    for memory_bytes in (64 * MIB, 16 * MIB, 32 * MIB):
        sandbox = open_guest(sandbox.take_image(), memory_bytes=memory_bytes)
        assert outcome_of(sandbox, "n += 1") == ""
    assert outcome_of(sandbox, "n") == "3"
    assert outcome_of(sandbox, "len(bytearray(20_000_000))") == "20000000"


def test_the_stack_of_the_guest_lies_below_all_its_data_or_an_image_would_lose_some(
    open_guest: Any, outcome_of: Any
) -> None:
    sandbox = open_guest()
    assert outcome_of(sandbox, "x = 1") == ""
    image = sandbox.take_image()
    below, above = divmod(image.stack_pointer, 65536)
    assert below > 0 and above < 65536
    fresh = open_guest(image)
    assert outcome_of(fresh, "import sys, json, re\njson.dumps([x, sys.version_info[0]])") == "'[1, 3]'"
