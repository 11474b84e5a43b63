"""What a front end waits for: replies of the kernel, beside those of ipykernel, which runs Python itself.

Both kernels are processes, asked by turns over their sockets as a front end asks. Completion and inspection have the
same names to look at in both. The kernelspec of this kernel must be installed, which `make bench` sees to.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack

from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

KERNELS = ("micropython-wasm", "python3")
REPLY_S = 20.0
NAMES = """
import math
class Robot:
    'A thing that moves.'
    speed = 3
    def run(self, far, times=1):
        'Runs.'
        return far * times
robot = Robot()
numbers = list(range(1000))
table = {'one': 1, 'two': 2}
"""

Ask = Callable[[BlockingKernelClient], str]
QUESTIONS: dict[str, Ask] = {
    "execute 1 + 1": lambda client: client.execute("1 + 1"),
    "execute a list of 1,000": lambda client: client.execute("numbers"),
    "complete a name": lambda client: client.complete("num"),
    "complete robot.": lambda client: client.complete("robot."),
    "complete math.": lambda client: client.complete("math."),
    "complete table['": lambda client: client.complete("table['"),
    "inspect robot.run": lambda client: client.inspect("robot.run"),
    "inspect print": lambda client: client.inspect("print"),
}


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Asks each question `--repetitions` times 20, prints the medians in milliseconds and returns them."""
    times: dict[str, dict[str, list[float]]] = {name: {kernel: [] for kernel in KERNELS} for name in QUESTIONS}
    with ExitStack() as running:
        clients: dict[str, BlockingKernelClient] = {}
        for kernel in KERNELS:
            manager, client = start_new_kernel(kernel_name=kernel)
            running.callback(manager.shutdown_kernel, now=True)
            running.callback(client.stop_channels)
            client.execute_interactive(NAMES, output_hook=lambda message: None)
            clients[kernel] = client
        for _ in range(20 * options.repetitions):
            for name, ask in QUESTIONS.items():
                for kernel, client in clients.items():
                    times[name][kernel].append(_reply_s(client, ask))
    print("{:26} {:>18} {:>12} {:>8}".format("milliseconds, median", *KERNELS, "ratio"))
    figures: dict[str, object] = {}
    for name, by_kernel in times.items():
        ours, theirs = (1000 * statistics.median(by_kernel[kernel]) for kernel in KERNELS)
        print(f"{name:26} {ours:>18.1f} {theirs:>12.1f} {ours / theirs:>8.2f}", flush=True)
        figures[name] = {"milliseconds": ours, "ipykernel_milliseconds": theirs}
    return figures


def _reply_s(client: BlockingKernelClient, ask: Ask) -> float:
    started_s = time.perf_counter()
    message_id = ask(client)
    while True:
        reply = client.get_shell_msg(timeout=REPLY_S)
        if reply["parent_header"].get("msg_id") == message_id:
            seconds = time.perf_counter() - started_s
            break
    while client.iopub_channel.msg_ready():  # what it published must not pile up
        client.get_iopub_msg(timeout=REPLY_S)
    return seconds
