"""Fixtures of several folders. Those with a real guest need `make wasm` to have been run, and fail without it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from jupyter_client import BlockingKernelClient, KernelManager

    from micropython_wasm_kernel.interpreter import Interpreter
    from micropython_wasm_kernel.sandbox.instance import Sandbox
    from micropython_wasm_kernel.sandbox.module import GuestModule


@pytest.fixture(scope="session", autouse=True)
def compile_cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's own cache is neither used nor filled; processes that tests start share the one of this run."""
    variable = "MICROPYTHON_WASM_CACHE"
    before = os.environ.get(variable)
    os.environ[variable] = str(tmp_path_factory.mktemp("compiled") / "cache")
    yield
    if before is None:
        del os.environ[variable]
    else:
        os.environ[variable] = before


@pytest.fixture(scope="session")
def guest_module() -> "GuestModule":
    """The real guest, compiled once. One interpreter or sandbox at a time may use it."""
    from micropython_wasm_kernel.sandbox.module import GuestModule

    return GuestModule.load()


@pytest.fixture
def sandbox(guest_module: "GuestModule") -> Iterator["Sandbox"]:
    """A started sandbox of the real guest, with default limits."""
    from micropython_wasm_kernel.limits import Limits
    from micropython_wasm_kernel.sandbox.instance import Sandbox

    started = Sandbox(guest_module, Limits())
    yield started
    started.close()


@pytest.fixture
def interpreter(guest_module: "GuestModule") -> Iterator["Interpreter"]:
    """A started interpreter of the real guest, with default limits and no input."""
    from micropython_wasm_kernel import Interpreter

    with Interpreter(module=guest_module) as started:
        yield started


@pytest.fixture(scope="session")
def jupyter_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A Jupyter of its own with this kernel: neither the machine's kernels nor its configuration take part."""
    home = tmp_path_factory.mktemp("jupyter")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(home / "share/jupyter"))
        for name in ("DATA", "RUNTIME", "CONFIG"):
            patch.setenv(f"JUPYTER_{name}_DIR", str(home / name.lower()))
        patch.setenv("JUPYTER_PLATFORM_DIRS", "1")
        patch.setenv("IPYTHONDIR", str(home / "ipython"))
        install = [sys.executable, "-P", "-m", "micropython_wasm_kernel", "install", "--prefix", str(home)]
        subprocess.run(install, check=True)
        yield home


KernelProcess = Callable[..., "AbstractContextManager[tuple[KernelManager, BlockingKernelClient]]"]


@pytest.fixture(scope="session")
def kernel_process(jupyter_home: Path) -> KernelProcess:
    """Starts a kernel process that ends with its `with` block, and gives its manager and a client that is ready.

    Positional arguments go to the kernel's command line, `spec_env` takes the place of the kernelspec's environment,
    and further options are those of KernelManager.start_kernel.
    """
    from jupyter_client import KernelManager

    @contextmanager
    def started(
        *arguments: str, transport_encryption: str = "disabled", spec_env: dict[str, str] | None = None, **options: Any
    ) -> "Iterator[tuple[KernelManager, BlockingKernelClient]]":
        manager = KernelManager(kernel_name="micropython-wasm", transport_encryption=transport_encryption)
        if spec_env is not None:
            manager.kernel_spec.env = spec_env
        manager.start_kernel(extra_arguments=list(arguments), **options)
        client = manager.client()
        try:
            client.start_channels()
            client.wait_for_ready(timeout=20.0)
            yield manager, client
        finally:
            client.stop_channels()
            if manager.has_kernel:
                manager.shutdown_kernel(now=True)
            manager.cleanup_resources()

    return started
