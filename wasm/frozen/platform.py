"""What this runs on."""

import sys
from collections import namedtuple as _namedtuple
from uplatform import libc_ver, platform, python_compiler

uname_result = _namedtuple("uname_result", ("system", "node", "release", "version", "machine", "processor"))


def python_version():
    """'3.12.0': what programs can rely on."""
    return "3.12.0"


def python_version_tuple():
    """The parts of python_version(), as a tuple of str."""
    return ("3", "12", "0")


def python_implementation():
    """'MicroPython'."""
    return "MicroPython"


def python_branch():
    """''."""
    return ""


python_revision = python_branch


def python_build():
    """The version and date of the interpreter: those of sys.version."""
    return ("main", sys.version)


def system():
    """'WebAssembly'."""
    return "WebAssembly"


def node():
    """'sandbox'."""
    return "sandbox"


def release():
    """''."""
    return ""


version = processor = release


def machine():
    """'wasm32'."""
    return "wasm32"


def architecture(executable="", bits="", linkage=""):
    """('32bit', '')."""
    return ("32bit", "")


def uname():
    """System, node, release, version, machine and processor."""
    return uname_result(system(), node(), "", "", machine(), "")
