# functools: wrappers, and dispatch on types.
from functools import partial, singledispatch, singledispatchmethod, update_wrapper, wraps


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__ + ":", error)


def loud(function):
    @wraps(function)
    def wrapper(*args, **keywords):
        "Hides."
        return str(function(*args, **keywords)).upper()

    return wrapper


@loud
def greet(name):
    "Greets."
    return "hello " + name


print(greet("bob"), greet.__name__, greet.__doc__)


@singledispatch
def describe(value):
    "Describes."
    return "something"


@describe.register
def _(value: int):
    return "int " + str(value)


@describe.register(list)
@describe.register(tuple)
def _(value):
    return "sequence of " + str(len(value))


describe.register(str, lambda value: "text " + value)


class Own(list):
    pass


print(describe(3), describe(True), describe([1]), describe(()), describe("a"), describe(1.5), describe(Own()))
print(describe.dispatch(bool) is describe.dispatch(int), describe.__name__, describe.__doc__, list in describe.registry)
told(describe)


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return "?"

    @show.register
    def _(self, value: int):
        return "#" + str(value)

    @show.register(str)
    def _(self, value):
        return repr(value)


print(Formatter().show(1), Formatter().show("a"), Formatter().show(None))
