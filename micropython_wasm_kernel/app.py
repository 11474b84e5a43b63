"""The kernel process: sockets, threads and the event loop round a `MicroPythonKernel`.

A small application of our own. ipykernel's would make an IPython profile, capture the process's output, and run the
shell channel in a thread that lets subshells in.
"""

import asyncio
import gc
import os
import sys
import threading
from pathlib import Path

import zmq
from ipykernel.control import ControlThread
from ipykernel.heartbeat import Heartbeat
from ipykernel.iostream import IOPubThread
from ipykernel.parentpoller import ParentPollerUnix, ParentPollerWindows
from jupyter_client.connect import ConnectionFileMixin
from jupyter_core.paths import jupyter_config_path, jupyter_runtime_dir
from traitlets.config import Application
from zmq.eventloop.zmqstream import ZMQStream

from . import __version__, sigint
from .command_line import kernel_options
from .config import options_of
from .interpreter import Interpreter
from .kernel import MicroPythonKernel, Sandboxed
from .magics import Magics

CONFIG_NAME = "micropython_wasm_kernel_config"

_CHANNELS = ("shell", "iopub", "stdin", "control", "hb")

QUEUED_MESSAGES_MAX = 100_000
"""How many messages may wait for a slow client: the output of many cells (`Limits.output_messages`)."""

LINGER_MS = 300
"""How long a socket that is closed still tries to send what it has: less than `kernel.SHUTDOWN_WITHIN_S`."""


class KernelApplication(ConnectionFileMixin, Application):
    """One kernel process: `launch(argv)` returns when the kernel was shut down."""

    name = "micropython-wasm-kernel"
    version = __version__

    @classmethod
    def launch(cls, argv: list[str]) -> None:
        """Runs a kernel with the command line options `argv` until it is shut down."""
        app = cls.instance()
        app.read_configuration(argv)
        app.open()
        try:
            app.loop.run_forever()
        finally:
            app.close()

    def read_configuration(self, argv: list[str]) -> None:
        """Takes the config files and then `argv`, which wins. Options that nobody knows are logged and ignored."""
        options = kernel_options(argv)
        # Jupyter's config folders only: the current one is the notebook's.
        self.load_config_file(CONFIG_NAME, path=jupyter_config_path())
        self.update_config(options.config)
        self.connection_file = options.connection_file or self.connection_file
        for option in options.unknown:
            self.log.warning("Nobody knows the option %s; it has no effect.", option)

    def open(self) -> None:
        """Binds the sockets and starts the threads and the kernel; it answers as soon as the loop runs."""
        self._open_connection()
        # Not the default loop, which on Windows cannot wait for the sockets of ZeroMQ.
        self.loop = asyncio.SelectorEventLoop()
        asyncio.set_event_loop(self.loop)
        self.context = zmq.Context()
        shell, stdin, control = (self._bound(zmq.ROUTER, channel) for channel in ("shell", "stdin", "control"))
        self._iopub = IOPubThread(self._bound(zmq.XPUB, "iopub"), session=self.session)
        self._iopub.start()
        # Its context is its own, so that it beats while this one is busy closing.
        self._heartbeat = Heartbeat(
            zmq.Context(),
            (self.transport, self.ip, self.hb_port),
            curve_publickey=self.curve_publickey,
            curve_secretkey=self.curve_secretkey,
        )
        self._heartbeat.start()
        self._control = ControlThread(daemon=True)
        self._channels = (shell, stdin, control)
        self.kernel = MicroPythonKernel(
            self._open_sandbox,
            parent=self,
            session=self.session,
            shell_stream=ZMQStream(shell),
            control_stream=ZMQStream(control, self._control.io_loop),
            control_thread=self._control,
            iopub_thread=self._iopub,
            iopub_socket=self._iopub.background_socket,
            stdin_socket=stdin,
            log=self.log,
        )
        self.kernel.record_ports({f"{name}_port": getattr(self, f"{name}_port") for name in _CHANNELS})
        sigint.watch(self.kernel.interrupt)
        self._watch_parent()
        self.kernel.start()
        self._control.start()
        # What is there now stays. Without it the collector looks seldom at what cells leave behind, since it
        # waits for that to be a quarter of everything.
        gc.freeze()

    def close(self) -> None:
        """Closes everything in an order that lets the last messages out. The process is to end after it."""
        self.kernel.close()
        sent = threading.Event()
        self._iopub.schedule(sent.set)
        sent.wait(LINGER_MS / 1000)
        self._iopub.stop()
        self._iopub.close()
        self._control.stop()
        self._control.join(LINGER_MS / 1000)
        for channel in self._channels:
            channel.close()
        self._heartbeat.context.term()
        self.context.term()
        self.loop.close()
        self.cleanup_connection_file()
        self.cleanup_ipc_files()

    def _open_sandbox(self) -> Sandboxed:
        options = options_of(self)
        magics = Magics(options.folder())
        return Sandboxed(Interpreter(options.limits(), folders=options.host_folders()), magics, options.policy())

    def _open_connection(self) -> None:
        """Reads the connection file, or writes one when the kernel was started by hand."""
        path = Path(self.connection_file or Path(jupyter_runtime_dir()) / f"kernel-{os.getpid()}.json")
        self.connection_file = str(path)
        if path.exists():
            self.load_connection_file()
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.write_connection_file()
        print(f"To connect to this kernel: jupyter console --existing {path}", flush=True)

    def _bound(self, kind: int, channel: str) -> zmq.Socket[bytes]:
        sock: zmq.Socket[bytes] = self.context.socket(kind)
        sock.linger = LINGER_MS
        # What is above the mark is dropped, and that would be the end of a cell.
        sock.sndhwm = QUEUED_MESSAGES_MAX
        if self.curve_secretkey is not None:
            sock.curve_secretkey = self.curve_secretkey
            sock.curve_publickey = self.curve_publickey
            sock.curve_server = True
        if kind == zmq.ROUTER:
            # A front end that reconnects under its old identity takes its place, and is not ignored.
            sock.router_handover = True
        sock.bind(self._make_url(channel))
        return sock

    def _watch_parent(self) -> None:
        """Ends the process when the one that started it is gone."""
        parent = int(os.environ.get("JPY_PARENT_PID") or 0)
        if sys.platform == "win32":
            interrupt = int(os.environ.get("JPY_INTERRUPT_EVENT") or 0)
            if parent or interrupt:
                ParentPollerWindows(interrupt, parent).start()
        elif parent > 1:  # process 1 never goes away
            ParentPollerUnix(parent).start()
