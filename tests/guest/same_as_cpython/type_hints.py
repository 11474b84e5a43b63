"""Annotations and what typing makes of them."""

from typing import *
import typing
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V', bound=int)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__parameters__, T, V.__bound__)
class Pair(Generic[K, V]): pass
print(Pair[str, int], Pair.__mro__)
class Sub(Stack[int]): pass
print(Sub.__mro__, Sub.__orig_bases__)
for t in [List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None, str], Callable[[int, str], bool], Callable[..., int], Tuple[int, ...], Tuple[()], Literal['a', 1], Any, Final[int], ClassVar[str], Type[int], Iterable[T], Annotated[int, 'x', 3], List['Node'], NoReturn, Optional['Node'], List[T][int], Dict[K, V][str, int], Callable[[T], T][int], Iterator[int], Sequence[str], Mapping[str, Any], Generator[int, None, str], Set[int], FrozenSet[int], DefaultDict[str, int], List, Dict, Callable, Union, Optional, Iterable, Self, Union[int, int], Optional[None], List[Any], Awaitable[int], Type['C'], Text, Deque[int], Counter[str], Union[List[int], None]]:
    print(t)
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]), get_origin(int), get_args(Optional[int]))
print(List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), isinstance([], List), Optional[int] == Union[None, int])
@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...
class Circle:
    def draw(self): return 'c'
class Sq: pass
print(isinstance(Circle(), Drawable), isinstance(Sq(), Drawable))
class Sh(Protocol):
    name: str
    def area(self) -> float: ...
for code in ['Drawable()', 'isinstance(1, Sh)', 'List[int]()', 'Any()', 'Union[int, str]()', 'class A(Union[int, str]): pass', 'isinstance([], List[int])', 'Stack[int, str]', 'Optional[int, str]', 'int[str]', 'class B(Generic): pass', 'Union[()]', 'List[1]', 'Generic[int]']:
    try: exec(code); print('ok', code)
    except Exception as e: print(type(e).__name__, e)
class Impl(Drawable):
    def draw(self): return 'impl'
print(Impl().draw())
class P(NamedTuple):
    "A point"
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
    @property
    def dbl(self): return self.x * 2
class M(TypedDict):
    name: str
    year: int
m: M = {'name': 'x', 'year': 1}
print(M(name='q', year=3), type(M(name='q', year=3)), M.__annotations__, M.__total__, M.__required_keys__ == {'name', 'year'})
class M2(M, total=False): extra: str
print(M2.__optional_keys__, M2.__annotations__)
def f(a: int, b: 'str' = 'x', *, c: Optional[int] = None) -> List[int]: ...
print(get_type_hints(f)); print(f.__annotations__)
class Cl:
    x: 'int'
    y: ClassVar[int] = 3
print(get_type_hints(Cl))
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__name__)
print(cast(int, 'a'), TYPE_CHECKING)
@overload
def g(a: int) -> int: ...
@overload
def g(a: str) -> str: ...
def g(a): return a
print(g(3))
P2 = ParamSpec('P2'); print(P2, P2.args, Callable[P2, int], Concatenate[int, P2])
def logged(fn: Callable[P2, T]) -> Callable[P2, T]:
    def inner(*a: P2.args, **k: P2.kwargs) -> T: return fn(*a, **k)
    return inner
print(logged(len)('abc'))
print(int | None, Optional[int] | str, List[int] | None, isinstance(3, Union[int, str]), isinstance(3, Optional[str]))
x: Union[int, 'str'] = 3
Vector = List[float]
def scale(v: Vector) -> Vector: return v
print(Vector, scale.__annotations__)
print(typing.SupportsInt, isinstance(3, typing.SupportsInt), isinstance(3.0, typing.SupportsIndex), Hashable)
class LinkedList(Generic[T]):
    class Node(Generic[K]): pass
print(LinkedList[int], LinkedList.Node[str], LinkedList[int].__origin__, LinkedList[int].__args__)
A = TypeVar('A', int, str); print(A.__constraints__, A)
print(list[T], list[T][int], dict[str, list[T]][int])
print(repr(Annotated[List[int], 5]), get_type_hints(f, include_extras=True)['c'])
@final
class Fin: pass
print(AnyStr, IO, IO[str], TextIO, ForwardRef('X'))


class Named(TypedDict):
    name: "str"
    years: "list[int]"


print(Named.__annotations__, Named.__annotations__["name"] == ForwardRef("str"))
print((int | str) == Union[int, str], Union[int, str] == (int | str), Optional[int] == (int | None), {int | str: 1}[Union[str, int]])
print(Union[int, str] != (int | str), Union[int, str] == (int | float), hash(int | str) == hash(str | int))
