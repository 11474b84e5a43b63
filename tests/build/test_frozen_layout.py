"""How the frozen modules are laid out in files."""

import ast
from pathlib import Path

FROZEN = Path(__file__).resolve().parents[2] / "wasm" / "frozen"


def names_in(body: list[ast.stmt]) -> set[str]:
    """What a module binds to names of its own."""
    found: set[str] = set()
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    return found


def test_no_file_is_above_400_lines() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FROZEN.rglob("*.py")}
    assert len(lengths) > 200
    assert [f"{path.relative_to(FROZEN)}: {lines}" for path, lines in lengths.items() if lines > 400] == []


def test_no_package_gives_the_name_of_a_private_module_to_something_else() -> None:
    """The import of a module binds its name in its package, whatever that stood for."""
    found = []
    for path in FROZEN.rglob("__init__.py"):
        names = names_in(ast.parse(path.read_text(encoding="utf-8")).body)
        modules = {one.stem for one in path.parent.glob("_*.py")} - {"__init__"}
        found += [f"{path.parent.name}.{name}" for name in sorted(names & modules)]
    assert found == []


def test_what_a_module_says_it_is_of_is_a_public_module_beside_it() -> None:
    said = 0
    for path in FROZEN.rglob("_*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__name__":
                said += 1
                place = FROZEN / str(ast.literal_eval(node.value)).replace(".", "/")
                assert place.with_suffix(".py").exists() or (place / "__init__.py").exists(), path
                assert place.parent in (path.parent, path.parent.parent), path
    assert said > 50
