"""SIGINT as a message to the interpreter, never as a KeyboardInterrupt.

A KeyboardInterrupt could be raised at any bytecode of the kernel, inside a callback of the WebAssembly engine among
others, where it would end the process; and it would come only once the running cell returns to Python. So the handler
does nothing, and a thread that reads the signal's wakeup socket passes it on at once.
"""

import signal
import socket
import threading
from collections.abc import Callable

_READ_BYTES = 64


def watch(on_interrupt: Callable[[], None]) -> None:
    """Calls `on_interrupt`, in a thread of its own, whenever the process gets SIGINT; for the life of the process.

    To be called once, by the main thread, after the event loop was made: some loops set a wakeup socket as well.
    """
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    signal.signal(signal.SIGINT, lambda number, frame: None)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)

    def pass_on() -> None:
        # The writer is held here, or it would be closed together with the caller's frame.
        with reader, writer:
            while numbers := reader.recv(_READ_BYTES):
                if signal.SIGINT in numbers:
                    on_interrupt()

    threading.Thread(target=pass_on, name="SIGINT", daemon=True).start()
