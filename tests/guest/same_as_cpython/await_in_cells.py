# Python 3.12
"""await, async for, async with and asynchronous comprehensions at the top level of a cell."""

import asyncio


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def count(n):
    for i in range(n):
        yield i


class Manager:
    async def __aenter__(self):
        return 5

    async def __aexit__(self, *about):
        print("exit")


print(await add(1, 2))
async for number in count(2):
    print(number)
print([n async for n in count(3)], {n: await add(n, n) for n in range(2)})
async with Manager() as managed:
    print(managed)
print(await asyncio.gather(add(1, 2), add(3, 4)))
import math as m

print(m.pi, sorted(name for name in globals() if len(name) == 1))
task = asyncio.create_task(add(5, 6))
print(await task)
async with asyncio.TaskGroup() as group:
    tasks = [group.create_task(add(i, i)) for i in range(3)]
print([task.result() for task in tasks])
try:
    await asyncio.wait_for(asyncio.sleep(10), 0.01)
except asyncio.TimeoutError:
    print("timeout")
try:
    await add(1, "x")
except TypeError as error:
    print(error)
#> 3
#> 0
#> 1
#> [0, 1, 2] {0: 0, 1: 2}
#> 5
#> exit
#> [3, 7]
#> 3.141592653589793 ['m']
#> 11
#> [0, 2, 4]
#> timeout
#> unsupported operand type(s) for +: 'int' and 'str'
