# Classes of a program that call the __init__ of their base by its name.


class Plain(ValueError):
    def __init__(self, text, code):
        ValueError.__init__(self, text)
        self.code = code


class Several(Exception):
    def __init__(self, *args):
        Exception.__init__(self, "got", *args)


class Bare(Exception):
    pass


class Derived(Bare):
    def __init__(self, text):
        Bare.__init__(self, text + "!")


class Twice(KeyError):
    def __init__(self):
        super().__init__("first")
        KeyError.__init__(self, "second")


class Refused(OSError):
    def __init__(self):
        OSError.__init__(self, 2, "nothing there")


class Base:
    pass


class Child(Base):
    def __init__(self, name):
        object.__init__(self)
        Base.__init__(self)
        self.name = name


class Items(list):
    def __init__(self, items):
        list.__init__(self, items)


class Table(dict):
    def __init__(self, *args, **kwargs):
        dict.__init__(self, *args, **kwargs)


class Number(int):
    def __init__(self, value):
        int.__init__(self)


for make in (lambda: Plain("bad", 7), lambda: Several(1, 2), lambda: Derived("oh"), Twice, Bare, lambda: Bare(1)):
    try:
        raise make()
    except Exception as error:
        print(type(error).__name__, str(error), repr(error), error.args, getattr(error, "code", None))
error = Refused()
print(error, error.errno, error.strerror, error.args)
print(Child("ann").name, Items("abc"), len(Items([1, 2])), Table(a=1)["a"], Table([(1, 2)])[1], Number(5) + 1)
error = ValueError("old")
ValueError.__init__(error, "new", 1)
print(error, error.args)
for wrong in (lambda: ValueError.__init__(), lambda: Exception.__init__(5, "x"), lambda: dict.__init__(3)):
    try:
        wrong()
    except TypeError as error:
        print(type(error))
