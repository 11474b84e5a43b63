"""Real kernels: processes that jupyter_client starts by an installed kernelspec, in a Jupyter home for the tests."""

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from jupyter_client import BlockingKernelClient, KernelManager

TIMEOUT_S = 20.0

Message = dict[str, Any]


@dataclass
class Ran:
    """What came back for one execute_request: the reply's content, and the iopub messages from busy to idle."""

    reply: dict[str, Any]
    messages: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def kinds(self) -> list[str]:
        """The types of the iopub messages, a status as its state."""
        return [content["execution_state"] if kind == "status" else kind for kind, content in self.messages]

    def text(self, stream: str = "stdout") -> str:
        """All text written to `stream`."""
        return "".join(c["text"] for kind, c in self.messages if kind == "stream" and c["name"] == stream)

    def result(self) -> str | None:
        """The plain text of the result, if there was one."""
        return next((c["data"]["text/plain"] for kind, c in self.messages if kind == "execute_result"), None)

    def traceback(self) -> list[str]:
        """The lines of the traceback as they are read: without colours."""
        return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(self.reply["traceback"])).split("\n")


class RunningKernel:
    """A kernel process with a client."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.manager = manager
        self.client = client

    @property
    def pid(self) -> int:
        return self.manager.provisioner.pid

    def send(self, code: str, **options: Any) -> str:
        """Sends an execute_request and returns its message id."""
        return self.client.execute(code, **options)

    def collect(self, message_id: str, timeout_s: float = TIMEOUT_S) -> Ran:
        """Waits for everything that belongs to the request."""
        reply = self.reply_to(message_id, timeout_s=timeout_s)
        return Ran(reply["content"], self.published(message_id, timeout_s))

    def run(self, code: str, timeout_s: float = TIMEOUT_S, **options: Any) -> Ran:
        return self.collect(self.send(code, **options), timeout_s)

    def reply_to(self, message_id: str, channel: str = "shell", timeout_s: float = TIMEOUT_S) -> Message:
        get = {"shell": self.client.get_shell_msg, "control": self.client.get_control_msg}[channel]
        while True:
            message = get(timeout=timeout_s)
            if message["parent_header"].get("msg_id") == message_id:
                return message

    def published(self, message_id: str, timeout_s: float = TIMEOUT_S) -> list[tuple[str, dict[str, Any]]]:
        """The iopub messages of a request, up to its idle."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout_s)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            messages.append((message["msg_type"], message["content"]))
            if messages[-1] == ("status", {"execution_state": "idle"}):
                return messages

    def wait_until(self, message_id: str, kind: str, timeout_s: float = TIMEOUT_S) -> Message:
        """The first iopub message of that type that belongs to the request."""
        while True:
            message = self.client.get_iopub_msg(timeout=timeout_s)
            if message["parent_header"].get("msg_id") == message_id and message["msg_type"] == kind:
                return message

    def request(self, kind: str, content: dict[str, Any], channel: str = "shell", **header: Any) -> str:
        """Sends any request on any channel and returns its message id."""
        message = self.client.session.msg(kind, content)
        message["header"].update(header)
        getattr(self.client, f"{channel}_channel").send(message)
        return message["header"]["msg_id"]

    def is_complete(self, code: str) -> dict[str, Any]:
        return self.reply_to(self.client.is_complete(code))["content"]

    def ends_within(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.manager.provisioner.process is None or self.manager.provisioner.process.poll() is not None:
                return True
            time.sleep(0.01)
        return False


@pytest.fixture(scope="session", autouse=True)
def jupyter_home_for_all(jupyter_home: Path) -> None:
    """Also for the tests that start Jupyter's programs themselves."""


StartKernel = Callable[..., RunningKernel]


@pytest.fixture
def start_kernel(kernel_process: Callable[..., Any]) -> Iterator[StartKernel]:
    """Starts kernels that end with the test. It takes what `kernel_process` takes."""
    with ExitStack() as started:
        yield lambda *arguments, **options: RunningKernel(*started.enter_context(kernel_process(*arguments, **options)))


@pytest.fixture(scope="module")
def kernel_client(kernel_process: Callable[..., Any]) -> Iterator[RunningKernel]:
    """One kernel for all tests of a module: they share its variables."""
    with kernel_process() as (manager, client):
        yield RunningKernel(manager, client)


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a process that is started without jupyter_client."""
    return dict(os.environ)
