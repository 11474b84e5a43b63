# What exceptions are linked to: causes, contexts, and what suppresses them.


class Own(Exception):
    def __init__(self, text, detail=None):
        self.detail = detail
        super().__init__(text)


class Unprepared(Exception):
    def __init__(self, text, *, code):
        self.code = code


class WithNew(ValueError):
    def __new__(cls, *args):
        return super().__new__(cls)


def show(name, error):
    """The chain, as a traceback would print it, and the raw links of each."""
    seen = []
    while error is not None and error not in seen:
        seen.append(error)
        links = [repr(link) for link in (error.__cause__, error.__context__)]
        print(name, type(error).__name__, error.args, links, error.__suppress_context__)
        if error.__cause__ is not None:
            error = error.__cause__
        elif error.__suppress_context__:
            error = None
        else:
            error = error.__context__


def fails(kind, *args):
    raise kind(*args)


def plain():
    raise ValueError("plain")


def cause():
    try:
        int("x", 10) if 0 else fails(ValueError, "first")
    except ValueError as error:
        raise KeyError("second") from error


def cause_of_class():
    raise KeyError("second") from ValueError


def class_from_class():
    raise KeyError from Own("given", detail=1)


def suppressed():
    try:
        fails(ValueError, "first")
    except ValueError:
        raise KeyError("second") from None


def context():
    try:
        fails(ValueError, "first")
    except ValueError:
        raise KeyError("second")


def context_of_builtin_error():
    try:
        fails(ValueError, "first")
    except ValueError:
        [].pop(7)


def context_of_finally():
    try:
        fails(ValueError, "first")
    finally:
        raise Own("second")


def context_of_with():
    class Leaving:
        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            raise Own("second")

    with Leaving():
        fails(ValueError, "first")


def context_in_called_function():
    try:
        fails(ValueError, "first")
    except ValueError:
        fails(Own, "second")


def three():
    try:
        try:
            fails(ValueError, "first")
        except ValueError:
            fails(Own, "second")
    except Own:
        fails(KeyError, "third")


def nested_handlers():
    try:
        fails(ValueError, "first")
    except ValueError:
        try:
            fails(Own, "second")
        except Own:
            raise KeyError("third")


def below_the_handler():
    def below():
        try:
            fails(Own, "second")
        except Own:
            raise KeyError("third")

    try:
        fails(ValueError, "first")
    except ValueError:
        below()


def bare_raise():
    try:
        fails(ValueError, "first")
    except ValueError:
        raise


def raise_of_the_same():
    try:
        fails(ValueError, "first")
    except ValueError as error:
        raise error


def raise_of_the_outer():
    try:
        fails(ValueError, "first")
    except ValueError as first:
        try:
            fails(Own, "second")
        except Own:
            raise first


def raise_of_an_old_one():
    try:
        context()
    except KeyError as error:
        old = error
    try:
        fails(Own, "third")
    except Own:
        raise old


def after_a_handler():
    try:
        fails(ValueError, "first")
    except ValueError:
        pass
    raise KeyError("second")


def after_a_handler_in_a_loop():
    for i in range(3):
        try:
            fails(ValueError, i)
        except ValueError:
            continue
    raise KeyError("second")


def after_a_with_that_swallows():
    class Swallowing:
        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            return True

    with Swallowing():
        fails(ValueError, "first")
    raise KeyError("second")


def out_of_a_generator():
    def values():
        try:
            yield 1
        except ValueError:
            raise Own("second")

    generator = values()
    next(generator)
    generator.throw(ValueError("first"))


def caught_in_a_generator():
    def values():
        try:
            fails(ValueError, "first")
        except ValueError:
            yield 1
            raise Own("second")

    try:
        fails(KeyError, "outside")
    except KeyError:
        pass
    for _ in values():
        pass


def a_loop_in_a_handler():
    try:
        fails(ValueError, "first")
    except ValueError as error:
        for _ in iter([1, 2]):
            pass
        print(error.__context__)
        raise


def not_a_cause():
    raise KeyError("second") from 5


def not_an_exception():
    try:
        fails(ValueError, "first")
    except ValueError:
        raise 5


def without_super():
    try:
        fails(ValueError, "first")
    except ValueError as error:
        raise Unprepared("second", code=3) from error


def with_new():
    try:
        raise WithNew("first")
    except WithNew:
        raise WithNew()


for function in (
    plain, cause, cause_of_class, class_from_class, suppressed, context, context_of_builtin_error, context_of_finally,
    context_of_with, context_in_called_function, three, nested_handlers, below_the_handler, bare_raise,
    raise_of_the_same, raise_of_the_outer, raise_of_an_old_one, after_a_handler, after_a_handler_in_a_loop,
    after_a_with_that_swallows, out_of_a_generator, caught_in_a_generator, a_loop_in_a_handler, not_a_cause,
    not_an_exception, without_super, with_new,
):  # fmt: skip
    try:
        function()
    except BaseException as error:
        show(function.__name__, error)

# Links can be read and written.
for make in (ValueError, Own):
    first, second = make("first"), make("second")
    print(first.__cause__, first.__context__, first.__suppress_context__)
    first.__cause__ = second
    print(repr(first.__cause__), first.__suppress_context__)
    first.__cause__ = None
    first.__context__ = second
    print(first.__cause__, repr(first.__context__), first.__suppress_context__)
    first.__suppress_context__ = False
    print(first.__suppress_context__)
    for name, value in (("__cause__", 5), ("__context__", ValueError), ("__suppress_context__", 1)):
        try:
            setattr(first, name, value)
            print("stored", name)
        except TypeError as error:
            print(name, error)
    print(first.with_traceback(None) is first)

    # A chain that a program closes by itself.
    first.__context__ = second
    second.__context__ = first
    try:
        try:
            raise KeyError("third")
        except KeyError:
            raise first
    except make as error:
        print(error is first)

# Notes, and attributes of the program's own.
for error in (ValueError("text"), Own("text")):
    print(hasattr(error, "__notes__"))
    error.add_note("one")
    error.add_note("two")
    print(error.__notes__, error.args, str(error), repr(error))
    try:
        error.add_note(3)
    except TypeError as problem:
        print(problem)
    error.code = 12
    print(error.code)
    del error.code
    print(hasattr(error, "code"))
    error.args = (1, "two")
    print(error.args, str(error))
    error.args = []
    print(error.args, repr(str(error)))

unprepared = Unprepared("text", code=4)
print(unprepared.args, unprepared.code, str(unprepared))
print(WithNew("a").args)
