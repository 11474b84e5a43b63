"""Asynchronous generators and comprehensions, coroutines, and what cannot be awaited."""

import asyncio
import inspect
import types

async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def main():
    print([x async for x in count(3)], {x: x*2 async for x in count(3)}, {x async for x in count(2)})
    print([x for x in [1,2] if await one(x)])
    print([[y async for y in count(x)] for x in range(3)])
    print([(x,y) async for x in count(2) async for y in count(2) if x or y])
    print([x async for x in (y*2 async for y in count(3) if y)])
    g = count(5)
    print(type(g).__name__, inspect.isasyncgen(g), inspect.isasyncgenfunction(count), g.ag_running)
    print(await g.__anext__(), await g.asend(None))
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration as e: print('stop', repr(e))
    async for x in count(3):
        if x == 1: continue
        print('x', x)
    else: print('else')
    async for x in count(3):
        if x == 1: break
    else: print('no')
    return 'done'
async def one(x): return x == 2
print(asyncio.run(main()))
async def echo():
    try:
        while True:
            r = yield 1
            print('got', r)
    except ValueError as e:
        print('caught', e); yield 'v'
    finally: print('fin')
async def m2():
    g = echo()
    print(await g.asend(None))
    print(await g.asend('hello'))
    print(await g.athrow(ValueError('x')))
    try: await g.asend(1)
    except StopAsyncIteration: print('over')
    g = echo()
    try: await g.asend(5)
    except TypeError as e: print(e)
    g = echo(); await g.__anext__(); await g.aclose()
    async def bad():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in bad(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def bad2():
        raise StopIteration
        yield
    try:
        async for x in bad2(): pass
    except RuntimeError as e: print(e)
    async def ign():
        while True:
            try: yield 1
            except GeneratorExit: pass
    g = ign(); await g.__anext__()
    try: await g.aclose()
    except RuntimeError as e: print(e)
    del g
    for thing in (3, [1]):
        try: await thing
        except TypeError as e: print(e)
        try:
            async for x in thing: pass
        except TypeError as e: print(e)
        try:
            async with thing: pass
        except TypeError as e: print(e)
    class A:
        def __await__(self): return iter([])
    print(await A())
    class B:
        def __await__(self): return 3
    try: await B()
    except TypeError as e: print(e)
    class C:
        def __await__(self): return one(2).__await__()
    print(await C())
    class D:
        def __await__(self):
            r = yield from one(2).__await__()
            return [r]
    print(await D())
    class It:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 3: raise StopAsyncIteration
            return self.n
    print([x async for x in It()])
    class CM:
        async def __aenter__(self): print('enter'); return 'val'
        async def __aexit__(self, *a): print('exit', a[0]); return True
    async with CM() as v, CM():
        print(v); raise ValueError
    class NoExit:
        async def __aenter__(self): pass
    try:
        async with NoExit(): pass
    except TypeError as e: print(e)
asyncio.run(m2())
c = one(2)
print(type(c), type(c).__name__, inspect.iscoroutine(c), inspect.iscoroutinefunction(one), asyncio.iscoroutine(c), asyncio.iscoroutinefunction(one), inspect.isgenerator(c), inspect.isgeneratorfunction(one))
print(isinstance(c, types.CoroutineType), c.cr_running, c.cr_await, c.cr_code.co_name, c.__name__, c.__qualname__, inspect.isawaitable(c))
try:
    for x in c: pass
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
try: iter(c)
except TypeError as e: print(e)
try: c.send(None)
except StopIteration as e: print('val', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c.close()
c = one(1); c.close()
c = one(1)
try: c.throw(KeyError('k'))
except KeyError as e: print(repr(e))
c = one(1)
try: c.send(4)
except TypeError as e: print(e)
c.close()
g = (x async for x in count(3))
print(type(g).__name__)
try: [x for x in g]
except TypeError as e: print(e)
def gen():
    yield 1
g = gen(); list(g)
try: g.throw(KeyError('t'))
except KeyError as e: print('thrown', repr(e))
print(g.close())

from collections.abc import Coroutine, Awaitable, AsyncIterator, AsyncGenerator, AsyncIterable
c = one(1)
print(isinstance(c, Coroutine), isinstance(c, Awaitable), isinstance(count(1), AsyncGenerator), isinstance(count(1), AsyncIterator), isinstance(count(1), AsyncIterable), isinstance(c, AsyncIterable))
c.close()
srcs = ["def f():\n  await x", "await x", "lambda: await x", "def f():\n  async for x in y: pass", "def f():\n  async with y: pass", "def f():\n  return [x async for x in y]", "async def f():\n  yield 1\n  return 2",
 "async def f():\n  yield from x", "async def f():\n  return [x async for x in y]", "def f():\n  return (x async for x in y)", "[x async for x in y]", "async for x in y: pass", "class C:\n  await x", "async def f():\n  def g():\n    await x",
 "async def f():\n  return [await x for x in y]", "def f():\n  return [await x for x in y]", "async x = 1", "async def f():\n  lambda: await x", "async def f():\n yield\n return"]
for s in srcs:
    try: compile(s, 's', 'exec'); print('ok', repr(s))
    except SyntaxError as e: print(repr(s), e.msg, e.lineno)
async def m3():
    g = aiter(count(2))
    print(await anext(g), await anext(g, 'd'), await anext(g, 'd'))
    try: await anext(g)
    except StopAsyncIteration as e: print(repr(e))
    try: aiter([])
    except TypeError as e: print(e)
    try: anext([])
    except TypeError as e: print(e)
asyncio.run(m3())
print(g.__class__.__name__, asyncio.iscoroutinefunction(asyncio.sleep), asyncio.iscoroutinefunction(gen))
@types.coroutine
def old():
    r = yield from asyncio.sleep(0)
    return 7
async def m4():
    print(await old())
    async def fails():
        await asyncio.sleep(0)
        raise KeyError('in')
    try: await fails()
    except KeyError as e: print(repr(e))
    async def rec(n): return 0 if n == 0 else 1 + await rec(n - 1)
    print(await rec(50))
    async def run_twice(c): return await c
    c = one(2)
    print(await c)
    try: await c
    except RuntimeError as e: print(e)
    async def agen_ctx():
        try:
            yield 1
            yield 2
        finally:
            await asyncio.sleep(0); print('closed')
    g = agen_ctx()
    async for x in g: break
    await g.aclose()
    async for x in agen_ctx(): print(x)
    async def squares(n):
        for i in range(n): yield i * i
    print(sum([x async for x in squares(4)]), [x async for x in squares(5) if x % 2], dict([(x, y) async for x in squares(2) for y in 'ab']))
    print(await asyncio.gather(*[one(i) for i in range(4)]), [await one(x) for x in range(3)], {await one(x): x for x in range(3)})
    print(any([await one(i) for i in range(3)]), (await one(2)) if await one(2) else 3, [f"{await one(2)}"])
asyncio.run(m4())
