"""help() of a program's own functions."""


def greet(name: str, greeting="Hello", *others, punctuation="!", **options) -> str:
    """Greet someone.

    In more than one line,
        some of them indented.
    """


def silent(a, b=(1, 2)):
    pass


class Vector:
    def add(self, other):
        "Add another vector."

    @classmethod
    def make(cls, *, x=0):
        """Make one."""

    @staticmethod
    def zero(size):
        """The zero of a size."""


def outer():
    def inner(a: int = 1, /, b: "str" = "x") -> None:
        """Inside."""

    return inner


for each in greet, silent, Vector.add, Vector().add, Vector.make, Vector().make, Vector.zero, outer(), lambda x, *y: x:
    help(each)
