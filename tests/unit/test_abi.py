import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from micropython_wasm_kernel.sandbox import _abi

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "wasm" / "tools" / "abi.py"

SMALL = """
// A comment.
#ifndef MPK_ABI_H
#define MPK_ABI_H
#define MPK_ABI_VERSION (1)
#define MPK_IMPORTS(X) \\
    X(poll, i32) \\
    X(sleep, i32, i64)
#define MPK_REFUSED (-1) // why
#define MPK_EXPORTS(X) \\
    X(mpk_abi, i64)
#endif
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("abi_tool", TOOL)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["abi_tool"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_constants_are_those_of_the_definition() -> None:
    check = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False)
    assert (check.stdout, check.returncode) == ("", 0)


def test_the_definition_has_the_functions_that_the_sandbox_knows(tool: ModuleType) -> None:
    definition = tool.parse((ROOT / "wasm" / "abi.h").read_text(encoding="utf-8"))
    assert [function.name for function in definition.imports] == list(_abi.IMPORTS)
    assert [function.name for function in definition.exports] == list(_abi.EXPORTS)
    assert definition.layout_hash() == _abi.ABI_LAYOUT_HASH


def test_constants_and_functions_are_read(tool: ModuleType) -> None:
    definition = tool.parse(SMALL)
    assert definition.constants == {"MPK_ABI_VERSION": 1, "MPK_REFUSED": -1}
    assert definition.normalised() == (
        "constant MPK_ABI_VERSION 1\nconstant MPK_REFUSED -1\n"
        "export mpk_abi i64\nimport poll i32\nimport sleep i32 i64\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [("(-1)", "(-2)"), ("MPK_REFUSED", "MPK_REFUSAL"), ("sleep, i32, i64", "sleep, i32, i32"), ("X(poll", "X(pull")],
)
def test_a_change_of_names_values_or_signatures_changes_the_hash(tool: ModuleType, old: str, new: str) -> None:
    changed = SMALL.replace(old, new)
    assert changed != SMALL
    assert tool.parse(changed).layout_hash() != tool.parse(SMALL).layout_hash()


def test_comments_and_blanks_do_not_change_the_hash(tool: ModuleType) -> None:
    changed = SMALL.replace("// why", "// for another   reason").replace("#define MPK_REFUSED", "#define  MPK_REFUSED")
    assert changed != SMALL
    assert tool.parse(changed).layout_hash() == tool.parse(SMALL).layout_hash()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("#define MPK_X (1 << 2)", "not a form that abi.h may use: #define MPK_X (1 << 2)"),
        ("int f(void);", "not a form that abi.h may use: int f(void);"),
        ("#define MPK_REFUSED (5)", "MPK_REFUSED is defined twice"),
        (
            "#define MPK_IMPORTS(X) X(poll, f32)",
            "X(poll, f32) must be a name, a result type and parameter types, all i32 or i64",
        ),
    ],
)
def test_what_the_reader_does_not_understand_is_refused(tool: ModuleType, line: str, message: str) -> None:
    with pytest.raises(tool.DefinitionError) as caught:
        tool.parse(SMALL.replace("#endif", f"{line}\n#endif"))
    assert str(caught.value) == message


def test_a_definition_without_its_lists_is_refused(tool: ModuleType) -> None:
    with pytest.raises(tool.DefinitionError, match=r"must all be defined$"):
        tool.parse("#define MPK_ABI_VERSION (1)")


def test_the_header_declares_every_function(tool: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "deeper" / "abi_layout.h"
    assert tool.main(["--c-header", str(path)]) == 0
    header = path.read_text(encoding="utf-8")
    assert f"#define MPK_ABI_LAYOUT_HASH (0x{_abi.ABI_LAYOUT_HASH:08x}u)\n" in header
    assert (
        '__attribute__((import_module("mpk"), import_name("sleep")))\nextern int32_t mpk_host_sleep(int64_t);\n'
        in header
    )
    assert '__attribute__((export_name("mpk_abi")))\nint64_t mpk_abi(void);\n' in header
    assert header.count("import_name") == len(_abi.IMPORTS) and header.count("export_name") == len(_abi.EXPORTS)
