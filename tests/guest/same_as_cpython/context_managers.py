import contextlib
import io
import sys


@contextlib.contextmanager
def tag(name):
    """Writes a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("p") as value:
    print(value)
with tag("q"):
    raise KeyError("k")
try:
    with tag("r"):
        raise ValueError("through")
except ValueError as error:
    print(repr(error), repr(error.__context__))


@tag("decorated")
def decorated(a, b=2):
    return a + b


print(decorated(1), decorated(1, b=5))


@contextlib.contextmanager
def wrong(times):
    for i in range(times):
        yield i


for times in (0, 2):
    try:
        with wrong(times):
            print("in the block")
    except RuntimeError as error:
        print(error)


@contextlib.contextmanager
def other():
    try:
        yield
    except Exception as error:
        raise TypeError("instead") from error


try:
    with other():
        raise ValueError("first")
except TypeError as error:
    print(repr(error), repr(error.__cause__))
try:
    with tag("s"):
        raise StopIteration("stop")
except StopIteration as error:
    print(repr(error))

with contextlib.suppress(ZeroDivisionError, KeyError):
    print(1 / 0)
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.suppress(OSError):
    print("kept")
print(repr(out.getvalue()))
with contextlib.redirect_stderr(out) as target:
    print(target is out, file=sys.stderr)
print(repr(out.getvalue()))


class Thing:
    def close(self):
        print("closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
with contextlib.nullcontext(5) as five, contextlib.nullcontext() as none:
    print(five, none)


class Manager(contextlib.ContextDecorator, contextlib.AbstractContextManager):
    def __exit__(self, kind, value, tb):
        print("exit", kind, value)
        return kind is IndexError


@Manager()
def run(error):
    print("run")
    if error:
        raise error


run(None)
run(IndexError("i"))
try:
    run(KeyError("k"))
except KeyError as error:
    print("out", error)

with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(name)) for name in "ab"]
    stack.callback(print, "called back", end="!\n")
    stack.push(lambda kind, value, tb: print("pushed", kind))
    print(names)
with contextlib.ExitStack() as stack:
    stack.push(lambda kind, value, tb: kind is ValueError)
    stack.callback(print, "last first")
    raise ValueError
with contextlib.ExitStack() as stack:
    stack.callback(print, "later")
    moved = stack.pop_all()
    print("moved")
moved.close()
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))
try:
    contextlib.ExitStack().enter_context(5)
except TypeError as error:
    print(error)
