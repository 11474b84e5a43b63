"""Files that have the right form and the wrong content: memory that was never that of a working guest."""

import random
from pathlib import Path
from typing import Any

import pytest

from micropython_wasm_kernel.errors import CheckpointError
from micropython_wasm_kernel.events import Result
from micropython_wasm_kernel.sandbox.image import CHUNK_BYTES, Image
from micropython_wasm_kernel.sandbox.image_file import decode_image, encode_image
from micropython_wasm_kernel.sandbox.module import GuestModule

CONTENTS = {
    "zeros": bytes(40 * CHUNK_BYTES),
    "ones": b"\xff" * (40 * CHUNK_BYTES),
    "noise": random.Random(1).randbytes(40 * CHUNK_BYTES),
    "nothing": b"",
    "one chunk": bytes(CHUNK_BYTES),
}


def chunked(memory: bytes) -> tuple[bytes, ...]:
    return tuple(memory[at : at + CHUNK_BYTES] for at in range(0, len(memory), CHUNK_BYTES))


@pytest.mark.parametrize("stack_pointer", [0, 65536, 2**31, 2**32 - 1])
@pytest.mark.parametrize("memory", CONTENTS.values(), ids=CONTENTS)
def test_memory_that_is_no_guests_is_refused_and_the_state_stays(
    start: Any, run: Any, guest_module: GuestModule, tmp_path: Path, memory: bytes, stack_pointer: int
) -> None:
    interpreter, path = start(), tmp_path / "state"
    for source in ("x = 1", "x = 2"):
        run(interpreter, source)
    path.write_bytes(encode_image(Image(guest_module.sha256, stack_pointer, chunked(memory))))
    with pytest.raises(CheckpointError):
        interpreter.load(path)
    interpreter.undo()
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


@pytest.mark.parametrize("seed", range(12))
def test_a_state_with_holes_is_refused_or_goes_on_but_never_ends_the_interpreter(
    start: Any, run: Any, guest_module: GuestModule, tmp_path: Path, seed: int
) -> None:
    interpreter, path, chance = start(cpu_s=0.2, grace_s=0.1), tmp_path / "state", random.Random(seed)
    run(interpreter, "import json\nx = {'list': list(range(1000)), 'text': 'y' * 1000}")
    interpreter.checkpoint("good")
    interpreter.save(path)
    sound = decode_image(path.read_bytes(), guest_module.sha256, range(2**31))
    memory = bytearray(b"".join(sound.chunks))
    for _ in range(10 ** chance.randrange(1, 5)):
        memory[chance.randrange(len(memory))] = chance.randrange(256)
    path.write_bytes(encode_image(Image(sound.module_sha256, sound.stack_pointer, chunked(bytes(memory)))))
    try:
        interpreter.load(path)
    except CheckpointError:
        pass
    else:
        run(interpreter, "json.dumps(x)\nimport gc\ngc.collect()")
    interpreter.restore("good")
    assert run(interpreter, "len(json.dumps(x))").outcome.status == "ok"
