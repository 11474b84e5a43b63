"""Fixtures of several folders. Those with a real guest need `make wasm` to have been run, and fail without it."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
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
