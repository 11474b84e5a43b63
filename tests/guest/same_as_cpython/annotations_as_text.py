"""With the future import annotations are not computed, and kept as text."""
from __future__ import annotations, division
import __future__


def f(a: int, b: list[int]=(), *args: Undefined.attribute, c: dict[str, tuple[int, ...]] = None, d: int|None = 1,
      e: Callable[[int,str], "Node"] = 0, f: Literal['a', "b"] = 0, g: Literal[1, -2, True, None] = 0, **k: X[a, b][c]) -> None:
    pass


for name, text in sorted(f.__annotations__.items()):
    print(name, text)


class Node:
    value: int
    next: Node | None = None
    pair: (int, str) = None
    made: make( int , x = 1 ) = None

    def append(self, other: Node) -> Node:
        self.next: Node = other
        return other


for name, text in sorted(Node.__annotations__.items()):
    print(name, text)
print(Node().append(Node()).next, Node.append.__annotations__["other"], Node.append.__annotations__["return"])
x: Undefined = 1
print(__annotations__)
print(__future__.annotations, annotations == __future__.annotations, division.getMandatoryRelease())
