"""Ctrl-C on the main thread of a program that embeds the sandbox, in a process of its own: a hang would be ours."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Presses Ctrl-C at random moments, while cells run and between them, and looks at the state after each round.
PROGRAM = """
import os, random, signal, threading, time
from micropython_wasm_kernel import Interpreter, Limits

def press():
    global pressed
    for number in range(1, ROUNDS + 1):
        while asked < number:
            time.sleep(0.0002)
        for _ in range(PRESSES):
            time.sleep(chance.random() * 0.006)
            signal.pthread_kill(main, signal.SIGINT)
        pressed = number

def cells(number, presses):
    # Each level takes one press, and goes on; that of the level below may come while it is handled.
    global asked
    try:
        if presses:
            cells(number, presses - 1)
        asked = number
        while pressed < asked:
            interpreter.execute(SOURCE)
        time.sleep(0.001)
    except KeyboardInterrupt:
        pass

ROUNDS, asked, pressed = 50, 0, 0
chance = random.Random(PRESSES)
main = threading.get_ident()
threading.Thread(target=press, daemon=True).start()
interpreter = Interpreter(Limits(cpu_s=5.0, grace_s=2.0))
interpreter.execute("kept = [1, 2, 3]")
for number in range(1, ROUNDS + 1):
    cells(number, PRESSES)
    assert interpreter.execute("kept").result.data["text/plain"] == "[1, 2, 3]"
print("well", flush=True)
os._exit(0)
"""

SOURCES = {
    "short sleeps": "import time\nwhile True: time.sleep(0.0005)",
    "short cells": "x = 1",
    "an endless loop": "while True: pass",
    "calls of the host": "import time\ntime.time()\nprint('x')",
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pthread_kill")
@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("presses", [1, 3])
def test_ctrl_c_at_any_moment_ends_the_cell_and_harms_nothing(name: str, presses: int) -> None:
    program = f"SOURCE = {SOURCES[name]!r}\nPRESSES = {presses}\n{PROGRAM}"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (ran.stdout, ran.stderr) == ("well\n", "")
