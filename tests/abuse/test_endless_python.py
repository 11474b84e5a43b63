"""Python code without end, of each kind: it is told to stop and keeps its state, or it is ended and undone."""

from .conftest import CPU, CPU_HARD, OK, TOO_DEEP, AbusedKernel, Case, cells, gives, tabled

LOOPS = cells(
    CPU,
    r"""
#: while
while True:
    pass
#: while that counts
n = 0
while n >= 0:
    n += 1
#: while with continue
while True:
    continue
#: for over a list that is fed
items = [1]
for item in items:
    items[0:1] = [1, 1]
#: generator
def numbers():
    while True:
        yield 1
for _ in numbers(): pass
#: generator that yields nothing
def none():
    while True: pass
    yield
next(none())
#: iterator without end
class Endless:
    def __iter__(self): return self
    def __next__(self): return 0
for _ in Endless(): pass
#: yield from itself in turn
def pingpong():
    while True:
        yield from (i for i in ())
next(pingpong())
#: class body
class Endless:
    while True:
        pass
#: decorator
def loops(function):
    while True: pass
@loops
def f(): pass
#: default argument
def loops():
    while True: pass
def f(a=loops()): pass
#: with whose enter loops
class C:
    def __enter__(self):
        while True: pass
    def __exit__(self, *args): pass
with C(): pass
#: except Exception
while True:
    try:
        while True: pass
    except Exception: pass
#: exec
exec('while True: pass')
#: compiled code
exec(compile('while True: pass', 'made', 'exec'))
#: exec for ever
while True: exec('1 + 1')
#: import of a module that loops
open('loops.py', 'w').write('while True: pass')
import loops
#: coroutine
import asyncio
async def spin():
    while True: pass
asyncio.run(spin())
#: calls for ever
def f(): pass
while True: f()
#: exceptions for ever
while True:
    try: raise ValueError
    except ValueError: pass
#: recursion caught for ever
def deeper(): deeper()
while True:
    try: deeper()
    except RuntimeError: pass
#: recursion that branches
def tree(n):
    if n: tree(n - 1); tree(n - 1)
tree(60)
""",
)

ZEROS = "def zeros():\n    while True: yield 0\n"

LOOPS_IN_ITERATION = cells(
    CPU,
    """
#: for over a generator of zeros
for _ in zeros():
    pass
#: list comprehension
[0 for _ in zeros() if False]
#: set comprehension
{0 for _ in zeros()}
#: dict comprehension
{0: 0 for _ in zeros()}
#: generator expression
sum(0 for _ in zeros())
#: any
any(0 for _ in zeros())
#: map and filter
list(filter(None, map(lambda _: 0, zeros())))
#: zip
for _ in zip(zeros(), zeros()): pass
#: unpacking of an iterator without end
a, *b = (0 for _ in zeros() if False)
#: lambda
(lambda: [0 for _ in zeros() if 0])()
#: eval
eval('[0 for _ in zeros() if 0]')
""",
    first=ZEROS,
)

RECURSIONS = cells(
    TOO_DEEP,
    """
#: recursion for ever
def deeper(): return deeper()
deeper()
#: recursion of two
def a(): return b()
def b(): return a()
a()
""",
)

SWALLOWERS = cells(
    CPU_HARD,
    """
#: bare except
while True:
    try:
        while True: pass
    except: pass
#: except BaseException
while True:
    try:
        while True: pass
    except BaseException: pass
#: finally that loops
try:
    while True: pass
finally:
    while True:
        try:
            while True: pass
        except BaseException: pass
#: continue in finally
while True:
    try:
        while True: pass
    finally:
        continue
#: return in finally
def f():
    try:
        while True: pass
    finally:
        return 0
while True: f()
#: exit that says it is handled
class C:
    def __enter__(self): return self
    def __exit__(self, *args): return True
while True:
    with C():
        while True: pass
#: generator that swallows its end
def stubborn():
    while True:
        try:
            while True: pass
        except BaseException: pass
    yield
next(stubborn())
#: coroutine that swallows its end
import asyncio
async def stubborn():
    while True:
        try:
            while True: pass
        except BaseException: pass
asyncio.run(stubborn())
#: imports before it
import random
random.mine = 1
import sys
sys.path.append('mine')
while True:
    try:
        while True: pass
    except BaseException: pass
""",
)

# What they wrote before their end is shown, also when the rest of what they did is undone.
WRITERS = (
    Case(
        "finally that prints",
        "try:\n    while True: pass\nfinally:\n    print('cleaned up')",
        CPU,
        out="cleaned up\n",
    ),
    Case(
        "files and output before a hard end",
        """
        open('/lost.txt', 'w').write('x')
        open('/kept.txt', 'w').write('overwritten')
        print('shown all the same')
        while True:
            try:
                while True: pass
            except BaseException: pass
        """,
        CPU_HARD,
        out="shown all the same\n",
    ),
    Case(
        "caught once",
        "try:\n    while True: pass\nexcept BaseException as end:\n    print(type(end).__name__)\n1",
        gives("1"),
        out="BudgetExceeded\n",
    ),
    Case(
        "named in an except",
        "try:\n    while True: pass\nexcept BudgetExceeded: pass",
        OK,
    ),
)

# Methods that the interpreter calls by itself, in C.
SPECIAL_METHODS = tuple(
    Case(
        f"{method} that loops",
        f"class C:\n    def {method}(self, *args):\n        while True: pass\nx = C()\n{use}",
        CPU,
    )
    for method, use in {
        "__init__": "C()",
        "__new__": "C()",
        "__repr__": "x",
        "__str__": "str(x)",
        "__eq__": "x == C()",
        "__lt__": "sorted([x, C()])",
        "__hash__": "{x: 1}",
        "__getattr__": "x.missing",
        "__len__": "len(x)",
        "__bool__": "if x: pass",
        "__iter__": "list(x)",
        "__next__": "next(x)",
        "__getitem__": "x[0]",
        "__contains__": "1 in x",
        "__call__": "x()",
        "__add__": "x + 1",
        "__radd__": "1 + x",
        "__abs__": "abs(x)",
        "__reversed__": "reversed(x)",
        "__int__": "int(x)",
    }.items()
)


@tabled(*LOOPS, *LOOPS_IN_ITERATION)
def test_an_endless_loop_ends_with_its_budget_and_the_state_stays(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*RECURSIONS)
def test_an_endless_recursion_ends_before_its_budget(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*SWALLOWERS)
def test_a_cell_that_swallows_its_end_is_ended_and_undone(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*WRITERS)
def test_what_a_cell_wrote_before_its_end_is_shown(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*SPECIAL_METHODS)
def test_a_special_method_without_end_ends_with_the_budget(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
