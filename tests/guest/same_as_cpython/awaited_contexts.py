"""Contexts that are awaited: stacks of them, those made of generators, and as decorators."""

import asyncio
import contextlib


class Room:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter")
        return 5

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        print("exit", details[0])
        return details[0] is KeyError


class Gate:
    async def aclose(self):
        await asyncio.sleep(0)
        print("closed")


class Around(contextlib.AsyncContextDecorator):
    async def __aenter__(self):
        print("before")

    async def __aexit__(self, kind, error, trace):
        print("after", kind)
        return kind is ValueError


@Around()
async def called(fails):
    await asyncio.sleep(0)
    if fails:
        raise ValueError("swallowed")
    return 9


@contextlib.asynccontextmanager
async def made():
    yield 3


async def main():
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(Room()))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.push_async_exit(Room())
        raise KeyError("swallowed by a room")
    async with contextlib.aclosing(Gate()):
        print("inside")
    print(await asyncio.wait_for(asyncio.sleep(0, 7), 10), await asyncio.shield(asyncio.sleep(0, 8)))
    async with made() as value:
        print(value)
    print(await called(False), await called(True))


asyncio.run(main())
