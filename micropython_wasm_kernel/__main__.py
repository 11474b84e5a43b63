"""`python -m micropython_wasm_kernel [-f CONNECTION_FILE] [options]` runs a kernel, `... install [options]` adds one.

A kernel starts in the folder of a notebook that nobody trusts, and `python -m` puts that folder first on the path. The
kernelspec prevents it (PYTHONSAFEPATH); for starts without it, the folder is taken off here, before any other import.
"""

import sys


def _drop_current_folder() -> None:
    """Takes every entry off `sys.path` that means the current folder."""
    import os

    here = os.path.realpath(os.curdir)
    sys.path[:] = [entry for entry in sys.path if entry and os.path.realpath(entry) != here]


def main(argv: list[str]) -> None:
    """Runs the command line `argv`, without the program's name."""
    if argv[:1] == ["install"]:
        from .install import install

        sys.exit(install(argv[1:]))
    # Until the kernel is ready to pass it on, an interrupt has nothing to stop but the start itself.
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from .app import KernelApplication

    KernelApplication.launch(argv)


if __name__ == "__main__":
    _drop_current_folder()
    main(sys.argv[1:])
