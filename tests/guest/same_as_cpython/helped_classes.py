"""help() of a program's own classes and objects; files and texts of classes that derive from those built in."""

import contextlib
import io
from abc import ABC, abstractmethod
from dataclasses import dataclass, field


class Dog:
    """A dog that barks.

    It has a name.
    """

    species = "Canis"

    def __init__(self, name, age=1):
        self.name = name

    def __str__(self):
        return self.name

    def __eq__(self, other):
        return True

    def speak(self, sound: str) -> str:
        """Say something.

        Loudly.
        """

    def _private(self):
        pass

    @property
    def weight(self):
        "What it weighs."

    @property
    def owner(self):
        return None

    @owner.setter
    def owner(self, value):
        pass

    @classmethod
    def make(cls, name="x"):
        "Make one."

    @staticmethod
    def years(a, b):
        pass

    talk = speak


class Puppy(Dog):
    toys = ["ball", "bone", "a long list of things that will not fit", "on a line of text"]

    def speak(self, sound):
        pass

    def play(self):
        "Play."


class Shape(ABC):
    @abstractmethod
    def area(self):
        "The area."


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Empty:
    pass


class Vector:
    __slots__ = ("x", "y")

    def __add__(self, other):
        pass

    __radd__ = __add__

    def __lt__(self, other):
        pass


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)

    def total(self) -> float:
        return self.price


# What is said of methods that have no text of their own, and of two attributes, is in CPython's words there.
WORDS_OF_OBJECT = {" |      " + (getattr(object, name).__doc__ or "").strip() for name in dir(object)} - {" |      "}
ATTRIBUTES = (" |  __dict__", " |  __weakref__")


def page(thing):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        help(thing)
    # Python says since 3.11.3 of the attributes that they are there, where it said that they may be.
    lines = out.getvalue().replace(" (if defined)", "").split("\n")
    own = [at for at, line in enumerate(lines) if line not in WORDS_OF_OBJECT and lines[at - 1] not in ATTRIBUTES]
    return "\n".join(lines[at] for at in own)


for thing in (Dog, Puppy, Square, Empty, Vector, Item, Puppy("Rex"), Vector()):
    print(page(thing))


class Counted(io.BufferedRandom):
    reads = 0

    def __init__(self, *args):
        super().__init__(*args)

    def read(self, size=-1):
        self.reads += 1
        return super().read(size)


class Log(io.StringIO):
    def note(self, text):
        print("*", text, file=self)


with Counted(io.BytesIO(b"hello")) as file:
    print(type(file).__name__, file.read(2), file.read(), file.reads)
with Log() as log:
    log.note("begin")
    log.note("end")
    print(type(log).__name__, [log.getvalue()], log.__enter__() is log)
try:
    log.__enter__()
except ValueError as error:
    print(error)

for arguments in (("x", 1), ("x", "utf-8"), (1, 2), (1, "utf-8"), (b"a", "ascii", 3), (b"a", "ascii"), (b"a", None)):
    try:
        print(str(*arguments))
    except TypeError as error:
        print(error)
