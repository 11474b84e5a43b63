"""A kernel process that is abused by one cell after the other, and what must be true of it after each of them."""

import dataclasses
import queue
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any

import psutil
import pytest
from jupyter_client import BlockingKernelClient, KernelManager

# Small, so that each limit is soon reached. The clock has room for a machine that does three things at once.
LIMITS = (
    "--cpu-s=0.4",
    "--wall-s=2",
    "--grace-s=0.25",
    "--memory=48MiB",
    "--output=64KiB",
    "--output-messages=200",
    "--result=16KiB",
    "--files=4MiB",
    "--files-count=64",
    "--input-requests=3",
    "--host-calls=500",
    "--images=32MiB",
)
# When a cell under these limits has to be over: at its limit of the clock and its grace, and a margin.
CELL_S_MAX = 2.0 + 0.25 + 2.0
# The memory of the guest, an image of it, those of `images`, an instance that takes the place of a lost one, and the
# largest source with its copies.
RSS_GROWTH_MAX = (48 + 48 + 32 + 48 + 4 * 17) * 2**20
ANSWER_S_MAX = 20.0

Text = str | re.Pattern[str]


@dataclass(frozen=True)
class Ending:
    """How a cell ends. `keeps` says that what it did to the state stays."""

    status: str
    ename: str = ""
    evalue: Text = ""
    result: Text | None = None
    keeps: bool = True


OK = Ending("ok")


def gives(result: Text) -> Ending:
    """It ends well, with this as the text of its result."""
    return Ending("ok", result=result)


def raises(ename: str, evalue: Text = "", *, keeps: bool = True) -> Ending:
    """It ends with an exception of its own, and what it did stays; unless it never began."""
    return Ending("error", ename, evalue, keeps=keeps)


def _soft(used: str, limit: str, option: str) -> Ending:
    words = f"the cell {used}, and its limit is {limit}; raise the limit {option} to allow more"
    return raises("BudgetExceeded", re.compile(words))


def _hard(limit: str, option: str) -> Ending:
    words = (
        f"The cell did not stop at its limit of {limit}, so what it did to variables and files is undone; "
        f"raise the limit {option} to allow more."
    )
    return raises("LimitExceeded", words, keeps=False)


CPU = _soft(r"used 0\.[3-6]\d s of CPU", "0.4 s of CPU", "cpu_s")
WALL = _soft(r"took 2\.[0-2]\d s", "2 s", "wall_s")
CALLS = _soft(r"called out of the sandbox 5\d\d times", "500 calls", "host_calls")
CPU_HARD = _hard("0.4 s of CPU", "cpu_s")
WALL_HARD = _hard("2 s", "wall_s")
CALLS_HARD = _hard("500 calls", "host_calls")
TOO_DEEP = raises("RecursionError", "maximum recursion depth exceeded")
NO_MEMORY = raises("MemoryError", re.compile(r"(memory allocation failed, allocating \d+ bytes)?"))


@dataclass(frozen=True)
class Case:
    """One abusive cell: its name, its source, how it ends, and what it says meanwhile.

    answers: what a user types; None where the front end takes no input.
    undo: the cell breaks the language for the cells after it, and %undo is what a user does about it.
    """

    name: str
    source: str = dataclasses.field(repr=False)
    ending: Ending
    out: Text = ""
    err: Text = ""
    answers: Sequence[str] | None = None
    undo: bool = False

    def __post_init__(self) -> None:
        if self.source.startswith("\n"):
            object.__setattr__(self, "source", cleandoc(self.source))


def cells(ending: Ending, text: str, *, first: str = "") -> tuple[Case, ...]:
    """Cases that end alike: each begins with a line `#: its name`. All have the lines `first` at their top."""
    parts = re.split(r"^#: (.*)\n", text, flags=re.MULTILINE)[1:]
    return tuple(
        Case(name, first + source.strip("\n"), ending) for name, source in zip(*[iter(parts)] * 2, strict=True)
    )


def tabled(*cases: Case) -> Callable[..., Any]:
    """Runs a test once for each case, by its name."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.name.replace(" ", "_")) for case in cases])


@dataclass
class Ran:
    """What came back for one cell, from busy to idle, and in which time."""

    reply: dict[str, Any]
    messages: list[tuple[str, dict[str, Any]]]
    seconds: float

    def text(self, stream: str) -> str:
        """All that was written to a stream."""
        return "".join(c["text"] for kind, c in self.messages if kind == "stream" and c["name"] == stream)

    def result(self) -> str | None:
        """The text of the result, if there was one."""
        return next((c["data"]["text/plain"] for kind, c in self.messages if kind == "execute_result"), None)

    def error(self) -> tuple[str, str] | None:
        """Name and words of the exception, if there was one."""
        return None if self.reply["status"] == "ok" else (self.reply["ename"], self.reply["evalue"])


class AbusedKernel:
    """A kernel process with a client."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.manager = manager
        self.client = client
        self.pid: int = manager.provisioner.pid
        self.process = psutil.Process(self.pid)
        self.rss_at_first = 0
        self.presses_unanswered = 0

    def send(self, source: str, answers: Sequence[str] | None = None) -> str:
        """Sends a cell and returns the id of the request."""
        return self.client.execute(source, allow_stdin=answers is not None, stop_on_error=False)

    def run(self, source: str, answers: Sequence[str] | None = None) -> Ran:
        """Sends a cell and waits for all that belongs to it."""
        return self.collect(self.send(source, answers), answers or ())

    def collect(self, request: str, answers: Sequence[str] = ()) -> Ran:
        """Waits for all that belongs to a request, and types the answers that it asks for; then empty ones."""
        began_s = time.monotonic()
        left = list(answers)
        messages: list[tuple[str, dict[str, Any]]] = []
        while not messages or messages[-1] != ("status", {"execution_state": "idle"}):
            assert time.monotonic() - began_s < ANSWER_S_MAX, f"no end after {ANSWER_S_MAX} s: {messages[-3:]}"
            try:
                message = self.client.get_iopub_msg(timeout=0.05)
            except queue.Empty:
                if self.client.stdin_channel.msg_ready():
                    self.client.get_stdin_msg(timeout=0)
                    self.client.input(left.pop(0) if left else "")
                continue
            if message["parent_header"].get("msg_id") == request:
                messages.append((message["msg_type"], message["content"]))
        seconds = time.monotonic() - began_s
        reply = self.client.get_shell_msg(timeout=ANSWER_S_MAX)
        while reply["parent_header"].get("msg_id") != request:
            reply = self.client.get_shell_msg(timeout=ANSWER_S_MAX)
        return Ran(reply["content"], messages, seconds)

    def wait_for_text(self, request: str) -> None:
        """Returns when a cell has written something."""
        while True:
            message = self.client.get_iopub_msg(timeout=ANSWER_S_MAX)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                return

    def press_stop(self) -> None:
        """Presses the stop button. Does not wait for anything."""
        self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))
        self.presses_unanswered += 1

    def wait_for_presses(self) -> None:
        """Returns when each press has done what it does: one that comes later may be meant for a later cell."""
        while self.presses_unanswered:
            self.client.get_control_msg(timeout=ANSWER_S_MAX)
            self.presses_unanswered -= 1

    def suffers(self, case: Case) -> None:
        """Runs a case; asserts how it ends, and that the notebook is as whole as before."""
        before = self.run(SETUP)
        assert (before.error(), before.text("stdout")) == (None, "ready\n"), before.reply
        of_magics = case.source.startswith(("%", "!"))
        source = case.source if of_magics else f"sentinel['touched'] = True\n{case.source}"
        ran = self.run(source, case.answers)
        assert_same("status", ran.reply["status"], case.ending.status, ran)
        assert_same("ename", ran.reply.get("ename", ""), case.ending.ename, ran)
        assert_same("evalue", ran.reply.get("evalue", ""), case.ending.evalue, ran)
        assert_same("stdout", ran.text("stdout"), case.out, ran)
        assert_same("stderr", ran.text("stderr"), case.err, ran)
        assert_same("result", ran.result(), case.ending.result, ran)
        assert ran.seconds < CELL_S_MAX
        if case.undo:
            assert self.run("%undo").error() is None
        after = self.run(PROBE)
        touched = case.ending.keeps and not case.undo and not of_magics
        assert after.error() is None, after.reply
        assert after.text("stdout") == f"touched: {touched}, sentinel: True, file: before\n"
        assert after.text("stderr") == ""
        assert after.result() == "42"
        self.assert_healthy()

    def assert_healthy(self) -> None:
        """Asserts that the process is the one that was started, and has not grown."""
        assert self.manager.provisioner.process.poll() is None
        rss = self.process.memory_info().rss
        self.rss_at_first = self.rss_at_first or rss
        assert rss - self.rss_at_first < RSS_GROWTH_MAX


def assert_same(what: str, found: str | None, expected: Text | None, ran: Ran) -> None:
    """Asserts that a text is, in whole, what is expected."""
    if isinstance(expected, re.Pattern):
        assert found is not None and expected.fullmatch(found), f"{what}: {found[:500]!r}; {str(ran.messages)[:2000]}"
    else:
        assert found == expected, f"{what}; {str(ran.messages)[:2000]}"


# A case gets the notebook without what the case before left, but in the same heap.
SETUP = """
import gc, os
def clear_folder(folder):
    for name in os.listdir(folder):
        path = folder + '/' + name
        if os.stat(path)[0] & 0x4000:
            clear_folder(path)
            os.rmdir(path)
        else:
            os.remove(path)
os.chdir('/')
clear_folder('')
for name in list(globals()):
    if not name.startswith('__'):
        del globals()[name]
import gc
gc.enable()
gc.threshold(-1)
gc.collect()
sentinel = {'list': [1, [2, (3, 'four')]], 'big': 7**77, 'text': 'grün', 'bytes': bytes(range(256))}
with open('kept.txt', 'w') as file:
    file.write('before')
del file, gc
print('ready')
"""
PROBE = """
touched = sentinel.pop('touched', False)
whole = sentinel == {'list': [1, [2, (3, 'four')]], 'big': 7**77, 'text': 'grün', 'bytes': bytes(range(256))}
with open('/kept.txt') as file:
    print('touched: %s, sentinel: %s, file: %s' % (touched, whole, file.read()))
6 * 7
"""


StartKernel = Callable[..., AbusedKernel]


@pytest.fixture(scope="module")
def start_kernel(kernel_process: Callable[..., Any]) -> Iterator[StartKernel]:
    """Starts kernels with options of the command line, which end with the module of the test."""
    with ExitStack() as started:
        yield lambda *options: AbusedKernel(*started.enter_context(kernel_process(*options)))


@pytest.fixture(scope="session")
def abused(kernel_process: Callable[..., Any]) -> Iterator[AbusedKernel]:
    """The one kernel that all cases are run in, with small limits."""
    with kernel_process(*LIMITS) as (manager, client):
        yield AbusedKernel(manager, client)
