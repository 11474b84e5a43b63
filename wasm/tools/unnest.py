"""Takes values off WebAssembly's operand stack wherever a call happens while they wait there.

Binaryen's spill-pointers stores the *locals* that live across a call where the collector can see them. But a value may
also wait on the operand stack: in `f(g(), h())` the result of `g` does while `h` runs, and if it is the last pointer
to an object, the object is collected. Binaryen's own way to get such values into locals, --flatten, knows nothing of
exceptions. So this does it, on the text form, just before the spilling:

    (call $f (call $g) (call $h))

becomes, so that the result of $g is in a local while $h runs, and read after it:

    (block (result i32)
      (local.set $w0 (call $g)) (local.set $w1 (call $h)) (call $f (local.get $w0) (local.get $w1)))
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

# A node is a list of strings and nodes; its first item is what it is.
Node = list["str | Node"]

_TOKEN = re.compile(r'\(;.*?;\)|;;[^\n]*|"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+', flags=re.DOTALL)
_NUMERIC = re.compile(r"(i32|i64|f32|f64)\.")
_COMPARISON = re.compile(r"\.(eqz|eq|ne|lt|gt|le|ge)(_[su])?$")
# What holds statements, one after the other; nothing waits on the stack while they run.
_SEQUENCES = {"block", "loop", "if", "then", "else", "try_table", "func"}
# Parts of a node that are no operands.
_PARTS = {"type", "param", "result", "local", "then", "else", "catch", "catch_ref", "catch_all", "catch_all_ref"}
_NOTHING = {"nop", "drop", "local.set", "global.set", "memory.copy", "memory.fill"}
_NEVER = {"br", "br_table", "return", "unreachable", "throw", "throw_ref"}


class UnnestError(Exception):
    """The module holds something that this does not know."""


def parse(text: str) -> Node:
    """The tree of a module in WebAssembly's text form."""
    root: Node = []
    stack = [root]
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token == "(":
            node: Node = []
            stack[-1].append(node)
            stack.append(node)
        elif token == ")":
            stack.pop()
        elif not token.startswith((";;", "(;")):
            stack[-1].append(token)
    (module,) = root
    if isinstance(module, str) or len(stack) != 1:
        raise UnnestError("the text is not one module")
    return module


def unparse(node: Node) -> str:
    """The text of a tree."""
    parts: list[str] = []
    work: list[str | Node] = [node]
    while work:
        item = work.pop()
        if isinstance(item, str):
            parts.append(item)
        else:
            parts.append("(")
            work.append(")")
            work.extend(reversed(item))
    return " ".join(parts)


def _children(node: Node, head: str) -> list[Node]:
    return [item for item in node if isinstance(item, list) and item[0] == head]


def _result(node: Node) -> str | None:
    """The type in a node's (result ...), if it has one."""
    results = [kind for part in _children(node, "result") for kind in part[1:]]
    if len(results) > 1:
        raise UnnestError(f"{node[0]} has several results")
    return str(results[0]) if results else None


@dataclass
class Module:
    """What the types of expressions depend on: results of functions and function types, types of globals."""

    functions: dict[str, str | None]
    types: dict[str, str | None]
    global_types: dict[str, str]

    @classmethod
    def of(cls, tree: Node) -> "Module":
        functions: dict[str, str | None] = {}
        global_types: dict[str, str] = {}
        items = [item for item in tree if isinstance(item, list)]
        for item in items:
            described = item[-1] if item[0] == "import" else item
            assert isinstance(described, list)
            if described[0] == "func":
                functions[str(described[1])] = _result(described)
            elif described[0] == "global":
                kind = described[2]
                global_types[str(described[1])] = str(kind[1]) if isinstance(kind, list) else kind
        # Types may be declared alone or in (rec ...) groups.
        declared = [t for item in items for t in ([item] if item[0] == "type" else _children(item, "type"))]
        types = {str(t[1]): _result(f) for t in declared for f in _children(t, "func")}
        return cls(functions, types, global_types)


@dataclass
class Function:
    """One function while it is changed."""

    module: Module
    local_types: dict[str, str]
    added: list[Node] = field(default_factory=list)

    def type_of(self, node: Node) -> str | None:
        """The type of an expression's value; None when it has none or is never reached."""
        head = str(node[0])
        if head in _NOTHING or head in _NEVER or ".store" in head:
            return None
        if _COMPARISON.search(head) or head in ("memory.size", "memory.grow", "ref.is_null"):
            return "i32"
        if numeric := _NUMERIC.match(head):
            return numeric[1]
        if head in ("local.get", "local.tee"):
            return self.local_types[str(node[1])]
        if head == "global.get":
            return self.module.global_types[str(node[1])]
        if head == "call":
            return self.module.functions[str(node[1])]
        if head == "call_indirect":
            return self.module.types[str(_children(node, "type")[0][1])]
        if head in _SEQUENCES:
            return _result(node)
        if head in ("select", "br_if"):
            operands = self.operands(node)
            return self.type_of(operands[0]) if head == "select" or len(operands) == 2 else None
        raise UnnestError(f"unknown instruction {head}")

    @staticmethod
    def operands(node: Node) -> list[Node]:
        """The expressions whose values a node takes from the operand stack, in the order in which they come there."""
        return [item for item in node if isinstance(item, list) and item[0] not in _PARTS]

    def unnest(self, node: Node) -> bool:
        """Changes a node and all below it in place. Whether there is a call in it."""
        head = str(node[0])
        if head in _SEQUENCES:
            calls = [self.unnest(item) for item in node if isinstance(item, list) and self._is_code(item)]
            return any(calls)
        operands = self.operands(node)
        # The types of what is there, before it is changed.
        kinds = [self.type_of(operand) for operand in operands]
        kind = self.type_of(node)
        calls = [self.unnest(operand) for operand in operands]
        last_call = max((i for i, has_call in enumerate(calls) if has_call), default=0)
        evaluated = [
            (operand, str(kind))
            for operand, kind in zip(operands[: last_call + 1], kinds, strict=False)
            if not str(operand[0]).endswith(".const")
        ]
        # With one there is nothing that waits; without a type an operand never ends, nor what follows it begins.
        if last_call > 0 and len(evaluated) > 1 and all(kinds):
            self._take_off_stack(node, kind, evaluated)
        return any(calls) or head in ("call", "call_indirect")

    @staticmethod
    def _is_code(item: Node) -> bool:
        return item[0] not in _PARTS or item[0] in ("then", "else")

    def _take_off_stack(self, node: Node, kind: str | None, evaluated: list[tuple[Node, str]]) -> None:
        statements: Node = []
        for operand, operand_kind in evaluated:
            name = f"$waiting{len(self.added)}"
            self.added.append(["local", name, operand_kind])
            self.local_types[name] = operand_kind
            statements.append(["local.set", name, operand.copy()])
            operand[:] = ["local.get", name]
        changed = node.copy()
        result: Node = [["result", kind]] if kind else []
        node[:] = ["block", *result, *statements, changed]


def unnest_function(module: Module, function: Node) -> int:
    """Changes one (func ...) in place. How many values were taken off the stack."""
    locals_at = [i for i, item in enumerate(function) if isinstance(item, list) and item[0] in ("param", "local")]
    names = {str(function[i][1]): str(function[i][2]) for i in locals_at}
    state = Function(module, names)
    state.unnest(function)
    header = [i for i, item in enumerate(function) if isinstance(item, str) or item[0] in _PARTS]
    end_of_header = header[-1] + 1
    function[end_of_header:end_of_header] = state.added
    return len(state.added)


def main() -> int:
    source, target = (Path(argument) for argument in sys.argv[1:3])
    sys.setrecursionlimit(100_000)
    tree = parse(source.read_text(encoding="utf-8"))
    module = Module.of(tree)
    count = sum(unnest_function(module, item) for item in tree if isinstance(item, list) and item[0] == "func")
    target.write_text(unparse(tree), encoding="utf-8")
    print(f"took {count} values off the operand stack")
    return 0


if __name__ == "__main__":
    sys.exit(main())
