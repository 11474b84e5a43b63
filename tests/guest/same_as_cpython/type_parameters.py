# Python 3.12
"""Type parameters of functions and classes, and type statements."""

import typing


def first[T](items: list[T], number: int = 3) -> T:
    "The first of them."
    return items[0]


print(first([1, 2]), first.__type_params__, first.__annotations__, first.__qualname__, first.__defaults__, first.__doc__)


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def with_other[U](self, other: U) -> tuple[T, U]:
        return super().__init__(), other


stack = Stack[int]()
stack.push(3)
print(stack.pop(), Stack[int], Stack.__type_params__, Stack.__orig_bases__, Stack.__parameters__)
print([c.__name__ for c in Stack.__mro__], stack.with_other(1), Stack.with_other.__annotations__)


class Derived[A: int, *Ts, **P](Stack[A], metaclass=type):
    kept = A

    def names(self):
        return A, Ts, P


print(Derived.__type_params__, Derived().names(), Derived.kept is Derived.__type_params__[0])
print([type(p).__name__ for p in Derived.__type_params__], Derived.__type_params__[0].__bound__)


class Plain(Stack[str]):
    pass


print(Plain.__type_params__, int.__type_params__, first.__type_params__[0].__infer_variance__)

type Number = int | float
print(Number, Number.__value__, isinstance(3, Number.__value__), type(Number).__name__, Number.__type_params__)
type Pairs[K, V: (int, str)] = dict[K, list[V]]
print(Pairs, Pairs[str, int], Pairs.__value__, Pairs.__type_params__, Pairs.__type_params__[1].__constraints__)
type Tree = int | list[Tree]
print(Tree.__value__, Tree.__value__ == int | list[Tree], isinstance(Tree, typing.TypeAliasType))
type Late = Missing
try:
    Late.__value__
except NameError as error:
    print(error)
Missing = 5
print(Late.__value__)
try:
    Number[int]
except TypeError as error:
    print(error)

type = 3
print(type)
type: int = 4
type += 1
type[0:1] if False else None
print(type, type in [5], type is None, type if type else 2, type == [1], -type, type and [1], type or [2])
del type


def outer():
    y = 2

    def inner[T](a: T = y) -> T:
        return a + y

    print(inner(), inner.__qualname__)

    class Local[T]:
        def method(self):
            return T, y

    print(Local().method(), Local.__qualname__)
    type Alias[T] = list[y]
    print(Alias.__value__)


outer()


class Outer:
    Name = int

    def method[T](self, a: Name, b: T = Name) -> Name:
        return b

    class Inner[T](list):
        pass

    type Alias = Name | None
    type Generic[T: Name] = dict[T, Name]

    def __private[T](self, x: T) -> T:
        return x

    def call(self):
        return self.__private(4)


print(Outer.method.__annotations__, Outer().method(1), Outer.Alias.__value__, Outer.Generic.__value__)
print(Outer.Generic.__type_params__[0].__bound__, Outer.Inner.__qualname__, Outer().call())


def decorated(f):
    print("decorated", f.__name__, f.__type_params__)
    return f


@decorated
def empty[T]():
    pass


@decorated
async def later[T](x: T) -> T:
    return x


try:
    later(5).send(None)
except StopIteration as stop:
    print(stop.value)


def gen[T](*args: T, key: T = 2, **more: T):
    yield from args
    yield key
    yield more


print(list(gen(1, a=3)), gen.__kwdefaults__)
for source in (
    "def f[T, T](): pass",
    "type X = ",
    "def f[](): pass",
    "type X[T] == 3",
    "type 1 = 3",
    "def f[1](): pass",
):
    try:
        compile(source, "s", "exec")
    except SyntaxError as error:
        print(error.msg)
#> 1 (T,) {'items': list[T], 'number': <class 'int'>, 'return': T} first (3,) The first of them.
#> 3 __main__.Stack[int] (T,) (typing.Generic[T],) (T,)
#> ['Stack', 'Generic', 'object'] (None, 1) {'other': U, 'return': tuple[T, U]}
#> (A, Ts, P) (A, Ts, P) True
#> ['TypeVar', 'TypeVarTuple', 'ParamSpec'] <class 'int'>
#> () () True
#> Number int | float True TypeAliasType ()
#> Pairs Pairs[str, int] dict[K, list[V]] (K, V) (<class 'int'>, <class 'str'>)
#> int | list[Tree] True True
#> name 'Missing' is not defined
#> 5
#> Only generic type aliases are subscriptable
#> 3
#> 5 True False 5 False -5 [1] 5
#> 4 outer.<locals>.inner
#> (T, 2) outer.<locals>.Local
#> list[2]
#> {'a': <class 'int'>, 'b': T, 'return': <class 'int'>} <class 'int'> int | None dict[T, int]
#> <class 'int'> Outer.Inner 4
#> decorated empty (T,)
#> decorated later (T,)
#> 5
#> [1, 2, {'a': 3}] {'key': 2}
#> duplicate type parameter 'T'
#> invalid syntax
#> expected '('
#> invalid syntax
#> invalid syntax
#> expected '('
