# A class that derives from that of the left operand is asked first; __exit__ and __aexit__ are told the traceback.
import asyncio
import traceback
from datetime import date, datetime


class Base:
    def __lt__(self, other):
        return "Base.__lt__"

    def __gt__(self, other):
        return "Base.__gt__"

    def __le__(self, other):
        return "Base.__le__"

    def __ge__(self, other):
        return "Base.__ge__"

    def __eq__(self, other):
        return "Base.__eq__"

    def __ne__(self, other):
        return "Base.__ne__"

    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"


class Derived(Base):
    def __lt__(self, other):
        return "Derived.__lt__"

    def __gt__(self, other):
        return "Derived.__gt__"

    def __eq__(self, other):
        return "Derived.__eq__"

    def __ne__(self, other):
        return "Derived.__ne__"

    def __radd__(self, other):
        return "Derived.__radd__"


class Plain(Base):
    pass


for left in Base, Derived, Plain:
    for right in Base, Derived, Plain:
        a, b = left(), right()
        print(left.__name__, right.__name__, a < b, a > b, a <= b, a >= b, a == b, a != b, a + b)


class Unsure:
    def __init__(self, says=NotImplemented):
        self.says = says

    def __eq__(self, other):
        print("__eq__ is asked")
        return True

    def __ne__(self, other):
        print("__ne__ is asked")
        return self.says


one = Unsure()
print(one != Unsure(), one != one, one != 3, 3 != one, one != Unsure("unequal"), Unsure("unequal") != one, one == 3)


class Words(list):
    def __eq__(self, other):
        print("asked", len(self))
        return True

    __hash__ = None


class Number(int):
    def __eq__(self, other):
        print("asked", int(self))
        return "equal"

    def __gt__(self, other):
        return "greater"


print([1] == Words(), Words() == [1], [] != Words(), (1, 2) == Words())
print(1 == Number(1), 2 == Number(1), 1 < Number(0), object() == Words())

for operation in (lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: datetime(2024, 1, 1) > date(2024, 1, 1)):
    try:
        operation()
    except TypeError as error:
        print(error)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, place):
        print(kind, error, type(place).__name__)
        while place is not None:
            print("line", place.tb_lineno)
            place = place.tb_next
        return True


def divide(a, b):
    return a / b


with Manager():
    pass
with Manager():
    divide(1, 0)
for i in range(2):
    with Manager():
        continue


def early():
    with Manager():
        return "returned"


print(early())


class Printing(Manager):
    def __exit__(self, kind, error, place):
        print("".join(traceback.format_tb(place)).count("\n") > 0)


try:
    with Printing():
        {}["key"]
except KeyError as error:
    print("went on", error)


class Asynchronous:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, place):
        print(kind, error, type(place).__name__, place is not None and place.tb_lineno > 0)
        return True


async def main():
    async with Asynchronous():
        divide(1, 0)
    async with Asynchronous():
        pass


asyncio.run(main())
