"""What context managers learn of an exception that leaves their block."""

import asyncio
import contextlib
import traceback


class Told:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, where):
        if kind is None:
            print("left", error, where)
        else:
            print(kind.__name__, error, where is not None, [frame.name for frame in traceback.extract_tb(where)])
        return self.swallow

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, where):
        return self.__exit__(kind, error, where)


def fails():
    raise LookupError("deep")


def block(swallow):
    with Told(swallow):
        fails()
    return "swallowed"


print(block(True))
try:
    block(False)
except LookupError as error:
    print(error.__traceback__ is not None, [frame.name for frame in traceback.extract_tb(error.__traceback__)])
with Told():
    pass


@contextlib.contextmanager
def section():
    try:
        yield
    except ValueError:
        print("no value")
    finally:
        print("end")


with section():
    raise ValueError
try:
    with section():
        fails()
except LookupError as error:
    print(error, [frame.name for frame in traceback.extract_tb(error.__traceback__)][-1])


async def main():
    async with Told(True):
        fails()
    try:
        async with Told():
            1 / 0
    except ZeroDivisionError as error:
        print("through", error.__traceback__ is not None)
    async with Told():
        pass


asyncio.run(main())
with contextlib.ExitStack() as stack:
    stack.push(lambda kind, error, where: print(kind, where is not None) or True)
    stack.enter_context(Told())
    fails()
