"""Makes the help of frozen modules out of their docstrings, which bytecode does not keep.

They are the same whichever Python reads them: all texts are taken from the source as they stand.
"""

import ast
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# Of these, the help is written by hand: it tells what programs use, not what they are made of.
BY_HAND = ("IPython", "matplotlib", "tables", "manifest")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def entries_of_docstrings(frozen: Path) -> dict[str, str]:
    """What follows each key: the parameters, and on the lines below them the docstring.

    Raises:
        SyntaxError: a module is not Python.
    """
    modules: dict[str, str] = {}
    for path in sorted(frozen.rglob("*.py")):
        name = ".".join(path.relative_to(frozen).with_suffix("").parts).removesuffix(".__init__")
        if name.split(".")[0] not in BY_HAND and not name.startswith("_help"):
            modules[name] = path.read_text(encoding="utf-8")
    entries: dict[str, str] = {}
    for name, source in modules.items():
        if not _private(name):
            entries |= _of_module(name, source, modules)
            entries |= _taken_from_private(name, source, modules)
            entries |= _taken_from_parts(name, source, modules)
    return {key: rest for key, rest in entries.items() if not _private(key)}


def _private(name: str) -> bool:
    return any(part.startswith("_") and part != "__future__" for part in name.split("."))


def _of_module(name: str, source: str, modules: dict[str, str]) -> dict[str, str]:
    """What follows each key: parameters and text."""
    tree = ast.parse(source)
    known = _known(source, modules)
    return {**_entry(name, "", tree), **_of_body(name, tree.body, known, of_class=False)}


@dataclass(frozen=True)
class Known:
    """What names in a module stand for, those among them that it has from private modules."""

    classes: dict[str, ast.ClassDef]
    constants: dict[str, object]


@lru_cache
def _constants(source: str) -> dict[str, object]:
    """The constants that a module gives names to."""
    found: dict[str, object] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if isinstance(node.value, ast.Constant):
                found[node.targets[0].id] = node.value.value
            elif isinstance(node.value, ast.Name) and node.value.id in found:
                found[node.targets[0].id] = found[node.value.id]
    return found


def _known(source: str, modules: dict[str, str]) -> Known:
    known = Known({}, {})
    body = ast.parse(source).body
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module in modules and _private(node.module):
            there = _known(modules[node.module], modules)
            known.classes.update(there.classes)
            known.constants.update(there.constants)
    known.classes.update({node.name: node for node in body if isinstance(node, ast.ClassDef)})
    known.constants.update(_constants(source))
    return known


def _taken_from_private(name: str, source: str, modules: dict[str, str]) -> dict[str, str]:
    """What a module has from private ones, under the name that programs know it by."""
    found: dict[str, str] = {}
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ImportFrom) or node.module not in modules or not _private(node.module):
            continue
        names = {alias.name: alias.asname or alias.name for alias in node.names}
        owner = _speaks_for(node.module, modules[node.module])
        there = {**_taken_from_private(owner, modules[node.module], modules)}
        there |= _of_module(owner, modules[node.module], modules)
        for key, rest in there.items():
            first, _, below = key.removeprefix(f"{owner}.").partition(".")
            known = first if "*" in names else names.get(first, "_")
            if key != owner and not known.startswith("_"):
                found[f"{name}.{known}" + (f".{below}" if below else "")] = rest
    return found


def _speaks_for(name: str, source: str) -> str:
    """The module that a private one says its classes and functions are of: what it assigns to __name__."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__name__":
            return str(ast.literal_eval(node.value))
    return name


def _taken_from_parts(name: str, source: str, modules: dict[str, str]) -> dict[str, str]:
    """What a package has from its own modules, and modules from those beside them."""
    found: dict[str, str] = {}
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ImportFrom) or not node.level or not node.module:
            continue
        package = name if f"{name}.{node.module}" in modules else name.rpartition(".")[0]
        part = f"{package}.{node.module}"
        there = {}
        if part in modules:
            there = {**_taken_from_private(part, modules[part], modules), **_of_module(part, modules[part], modules)}
        for alias in node.names:
            known = alias.asname or alias.name
            for key, rest in there.items():
                if not known.startswith("_") and (
                    key == f"{part}.{alias.name}" or key.startswith(f"{part}.{alias.name}.")
                ):
                    below = key.removeprefix(f"{part}.{alias.name}")
                    found[f"{name}.{known}{below}"] = rest if _private(part) else f" > {key}\n"
    return found


def _of_value(owner: str, node: ast.stmt, after: ast.stmt | None) -> dict[str, str]:
    """An assignment: the string below it tells what it is for, else a constant tells itself."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    names = [one.id for one in targets if isinstance(one, ast.Name) and not one.id.startswith("_")]
    value = getattr(node, "value", None)
    if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
        text = f"\n{after.value.value}\n"
    elif isinstance(value, ast.Constant) and "\n" not in repr(value.value):
        text = f"\n{value.value!r}.\n"
    elif isinstance(value, ast.Name) and not value.id.startswith("_"):
        text = f" > {owner}.{value.id}\n"
    else:
        return {}
    return {f"{owner}.{name}": text for name in names}


def _initialiser(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> Function | None:
    """The __init__ or __new__ of a class, or of what it derives from among those that are known."""
    for one in node.body:
        if isinstance(one, Function) and one.name in ("__init__", "__new__"):
            return one
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in classes and classes[base.id] is not node:
            found = _initialiser(classes[base.id], classes)
            if found is not None:
                return found
    return None


def _of_body(owner: str, body: list[ast.stmt], known: Known, *, of_class: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for node, after in zip(body, [*body[1:], None], strict=True):
        found |= _of_value(owner, node, after)
        if isinstance(node, ast.If | ast.Try):
            found |= _of_body(owner, node.body, known, of_class=of_class)
        elif isinstance(node, Function):
            if not node.name.startswith("_"):
                found |= _entry(f"{owner}.{node.name}", _parameters(node, known, of_class=of_class), node)
        elif isinstance(node, ast.ClassDef):
            init = _initialiser(node, known.classes)
            takes = _parameters(init, known, of_class=True) if init is not None else ""
            key = f"{owner}.{node.name}"
            found |= {**_entry(key, takes, node), **_of_body(key, node.body, known, of_class=True)}
    return found


def _entry(key: str, parameters: str, node: ast.Module | ast.ClassDef | Function) -> dict[str, str]:
    text = ast.get_docstring(node, clean=False)
    if not text:
        return {}
    lines = text.expandtabs().rstrip().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    shown = [lines[0].strip(), *(line[margin:].rstrip() for line in lines[1:])]
    return {key: f"{parameters}\n" + "".join(f"{line}\n" for line in shown)}


def _parameters(node: Function, known: Known, *, of_class: bool) -> str:
    takes = node.args
    names = [*takes.posonlyargs, *takes.args]
    written = [one.arg for one in names]
    for index, value in enumerate(takes.defaults, len(names) - len(takes.defaults)):
        written[index] += f"={_default(value, known)}"
    static = any(isinstance(one, ast.Name) and one.id == "staticmethod" for one in node.decorator_list)
    if of_class and not static and written:
        del written[0]
    if takes.vararg:
        written.append(f"*{takes.vararg.arg}")
    elif takes.kwonlyargs:
        written.append("*")
    for one, default in zip(takes.kwonlyargs, takes.kw_defaults, strict=True):
        written.append(one.arg if default is None else f"{one.arg}={_default(default, known)}")
    if takes.kwarg:
        written.append(f"**{takes.kwarg.arg}")
    return f"({', '.join(written)})"


def _default(node: ast.expr, known: Known) -> str:
    """A default as it is shown: its value where that is written there; a name of the module's own says nothing."""
    if isinstance(node, ast.Name) and node.id in known.constants:
        return repr(known.constants[node.id])
    try:
        return repr(ast.literal_eval(node))
    except ValueError:
        return "..."
