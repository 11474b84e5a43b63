"""The stdin channel: `input()` of a cell, answered by the front end."""

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import zmq
from jupyter_client.session import Session

from .policy import clean_text

END_OF_FILE = "\x04"
"""What a front end sends for Ctrl-D."""


class EndOfInput(Exception):
    """The front end says that there is no more input (Ctrl-D)."""


class StdinChannel:
    """Asks the front end for a line and waits for it. `ask` is for the main thread, `interrupt` for any thread."""

    def __init__(self, session: Session, channel: zmq.Socket[bytes], log_invalid: Callable[[str], None]) -> None:
        """Uses the bound ROUTER socket `channel`; tells `log_invalid` about answers that are not valid messages."""
        self._session = session
        self._channel = channel
        self._log_invalid = log_invalid
        self._woken, self._waker = socket.socketpair()
        self._woken.setblocking(False)
        self._waker.setblocking(False)

    def interrupt(self) -> None:
        """Ends a wait that is under way; any thread may call it. Without a wait it does nothing."""
        with suppress(BlockingIOError):  # full of wakes already
            self._waker.send(b"\0")

    def ask(self, prompt: str, hidden: bool, *, parent: dict[str, Any], client: list[bytes]) -> str:
        """The line that the front end `client` sends for `prompt`; `hidden` when what is typed must not show.

        Blocks. Raises KeyboardInterrupt when `interrupt` is called meanwhile, EndOfInput at the end of input (Ctrl-D).
        """
        self._forget_the_past()
        content = {"prompt": clean_text(prompt), "password": hidden}
        self._session.send(self._channel, "input_request", content, parent, ident=client)
        poller = zmq.Poller()
        poller.register(self._channel, zmq.POLLIN)
        poller.register(self._woken, zmq.POLLIN)
        while True:
            ready = dict(poller.poll())
            if self._woken.fileno() in ready:
                raise KeyboardInterrupt
            answer = self._receive()
            if answer is not None:
                if answer == END_OF_FILE:
                    raise EndOfInput
                return answer

    def close(self) -> None:
        """Closes what this object made; the channel stays open."""
        self._woken.close()
        self._waker.close()

    def _forget_the_past(self) -> None:
        # An interrupt that hit running code, and an answer that came too late, belong to no later request.
        with suppress(BlockingIOError):
            while self._woken.recv(64):
                pass
        while self._channel.poll(0):
            self._channel.recv_multipart()

    def _receive(self) -> str | None:
        """The text of the next valid answer; None when there was none after all."""
        try:
            _, message = self._session.recv(self._channel)
        except (ValueError, TypeError, KeyError) as invalid:
            self._log_invalid(f"An answer on the stdin channel is not a valid message: {invalid}")
            return None
        if message is None:
            return None
        value = message["content"].get("value")
        return value if isinstance(value, str) else ""
