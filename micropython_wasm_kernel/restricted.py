"""ipykernel's base kernel without what a sandbox must not have.

Left out: subshells and whatever else lets a second thread in, the debugger, comms, KeyboardInterrupt raised by a
signal, and the hunt for child processes at the end (there are none, and it costs an import). A request for any of
them is answered with an error, since a client that gets no reply waits for ever.
"""

import threading
from functools import partial
from typing import Any

import zmq
from ipykernel._version import kernel_protocol_version
from ipykernel.kernelbase import Kernel
from jupyter_client.session import Session
from traitlets import Instance

from .messages import Content

_NOT_ON_CONTROL = "This kernel does one thing at a time: send this request on the shell channel."
_NO_SUBSHELLS = "This kernel has no subshells."
_NO_DEBUGGER = "This kernel has no debugger."

_ANSWERED_ON_CONTROL = {
    "comm_info_request",
    "connect_request",
    "interrupt_request",
    "kernel_info_request",
    "shutdown_request",
    "usage_request",
}
_REFUSALS = {
    "create_subshell_request": _NO_SUBSHELLS,
    "delete_subshell_request": _NO_SUBSHELLS,
    "list_subshell_request": _NO_SUBSHELLS,
    "debug_request": _NO_DEBUGGER,
}


class RestrictedKernel(Kernel):
    """The base of our kernel. The main thread handles the shell channel; nothing else runs in it."""

    session = Instance(Session)

    # The base class waits this long before every reply, so that output that it captured can get out. It captures none.
    _execute_sleep = 0.0

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        for kind in self.control_msg_types:
            if kind not in _ANSWERED_ON_CONTROL:
                self.control_handlers[kind] = partial(self._refuse, _REFUSALS.get(kind, _NOT_ON_CONTROL))

    @property
    def kernel_info(self) -> Content:
        """The content of a kernel_info_reply. The base class would promise what happens to be installed."""
        return {
            "protocol_version": kernel_protocol_version,
            "implementation": self.implementation,
            "implementation_version": self.implementation_version,
            "language_info": self.language_info,
            "banner": self.banner,
            "help_links": self.help_links,
            "supported_features": [],
        }

    def pre_handler_hook(self) -> None:
        """Leaves SIGINT alone. The base class would have it raise KeyboardInterrupt, in whatever runs just then."""

    def post_handler_hook(self) -> None:
        """Leaves SIGINT alone."""

    async def dispatch_shell(self, msg: list[zmq.Frame], /, subshell_id: str | None = None, **options: Any) -> None:
        """Handles one message of the shell channel; one that is meant for a subshell is refused.

        `options` are those of the base class, which differ from version to version.
        """
        addressed = self._addressed_to_a_subshell(msg)
        if addressed is None:
            await super().dispatch_shell(msg, subshell_id, **options)
            return
        ident, parent = addressed
        self._publish_status("busy", "shell", parent)
        await self._refuse(_NO_SUBSHELLS, self.shell_stream, ident, parent)
        self._publish_status_and_flush("idle", "shell", self.shell_stream, parent)

    def _addressed_to_a_subshell(self, msg: list[zmq.Frame]) -> tuple[list[bytes], Content] | None:
        """Identities and message if the header names a subshell. The base class only asserts that it does not."""
        try:
            ident, frames = self.session.feed_identities(msg, copy=False)
            parent = self.session.deserialize(frames, content=False, copy=False)
        except (ValueError, TypeError, KeyError, IndexError):
            return None  # not a valid message: the base class logs it
        return None if parent["header"].get("subshell_id") is None else (ident, parent)

    async def _refuse(self, sentence: str, stream: Any, ident: list[bytes], parent: Content) -> None:
        content: Content = {"status": "error", "ename": "NotSupported", "evalue": sentence, "traceback": [sentence]}
        kind = parent["header"]["msg_type"].removesuffix("_request")
        if kind == "execute":
            content |= {"execution_count": self.execution_count}
        self.session.send(stream, f"{kind}_reply", content, parent, ident=ident)

    async def _at_shutdown(self) -> None:
        """Tells everyone who listens that the kernel ends, and sees to it that the reply is out."""
        if self._shutdown_message is not None:
            self.session.send(self.iopub_socket, self._shutdown_message, ident=self._topic("shutdown"))
        if self.control_stream is not None and threading.current_thread() is self.control_thread:
            self.control_stream.flush(zmq.POLLOUT)
