import sys


class E1(Exception):
    def __init__(self, code, msg="dflt"):
        super().__init__(msg)
        self.code = code


e = E1(5)
print(repr(e), str(e), e.args, e.code, e)


class E2(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __str__(self):
        return f"E2 {self.a} {self.b}"


e = E2(1, 2)
print(repr(e), str(e), e.args)


class E3(E2):
    pass


try:
    raise E3(3, 4)
except E2 as e:
    print(type(e), e)


class E4(ValueError, KeyError):
    pass


print(E4.__mro__, issubclass(E4, LookupError))


class E5(KeyError):
    def __str__(self):
        return "five"


print(str(E5(1)), repr(E5(1)))


class E6(Exception):
    "docs"


print(E6.__doc__, E6.__name__, E6.__module__, E6.__qualname__, E6.__bases__)
print(
    OSError(2, "m").errno,
    OSError(2, "m", "f").filename,
    OSError(2, "m", "f"),
    OSError("x"),
    OSError(),
    repr(OSError(2, "m", "f")),
    OSError(13, "p").__class__,
)
try:
    open("/nonexistent")
except FileNotFoundError as e:
    print(
        e.errno, e.strerror, e.filename, e.args, isinstance(e, OSError), IOError is OSError, EnvironmentError is OSError
    )
e = StopIteration(5)
print(e.value, e.args, StopIteration().value)
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
try:
    import nonexistent_mod
except ImportError as e:
    print(e.name, e.msg, e.path, repr(e))
try:
    from math import nonexist
except ImportError as e:
    print(e.name, str(e)[:40])
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj)
try:
    qqq
except NameError as e:
    print(e.name)


def gen():
    try:
        yield 1
    finally:
        print("fin")


g = gen()
next(g)
g.close()


def f():
    try:
        return 1
    finally:
        print("finally")


print(f())


def f():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print(i)
        except:
            pass
        else:
            print("else")
        finally:
            print("f", i)
    else:
        print("loop else")
    try:
        return "a"
    finally:
        return "b"


print(f())


def f():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"


print(f())
try:
    try:
        1 / 0
    finally:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except Exception:
        raise ValueError("v") from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
print(
    [
        c.__name__
        for c in (
            ArithmeticError,
            BufferError,
            EOFError,
            FloatingPointError,
            GeneratorExit,
            ImportWarning,
            IsADirectoryError,
            NotImplementedError,
            PendingDeprecationWarning,
            UnicodeTranslateError,
            RecursionError,
            TabError,
            UnboundLocalError,
            BytesWarning,
            EncodingWarning,
            FutureWarning,
            SyntaxWarning,
            UnicodeWarning,
            UserWarning,
            ResourceWarning,
            RuntimeWarning,
            ConnectionResetError,
            TimeoutError,
        )
    ]
)
print(
    repr(ValueError("a")),
    repr(ValueError("a", 1)),
    repr(ValueError()),
    str(ValueError()),
    str(ValueError(None)),
    str(ValueError(1, 2)),
    ValueError("a") == ValueError("a"),
    hash(ValueError()) is not None,
)
e = ValueError("x")
e.foo = 3
print(e.foo, e.__dict__)
e.args = (1, 2)
print(e.args, repr(e))


def r():
    r()


try:
    r()
except RecursionError as e:
    print(e)
try:
    exec("1 +")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.filename)
try:
    sys.exit("bye")
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise KeyboardInterrupt
except BaseException as e:
    print(repr(e))
print(Exception.__mro__, issubclass(ModuleNotFoundError, ImportError))
try:
    raise Exception from ValueError("c")
except Exception as e:
    print(repr(e), repr(e.__cause__))
