import asyncio, time


async def say(d, w):
    await asyncio.sleep(d)
    print(w)
    return w


async def main():
    t = time.perf_counter()
    r = await asyncio.gather(say(0.02, "a"), say(0.01, "b"))
    print(r)
    t1 = asyncio.create_task(say(0.04, "c"))
    t2 = asyncio.create_task(say(0.005, "d"))
    print(await t1, await t2)
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    q = asyncio.Queue()

    async def prod():
        for i in range(3):
            await q.put(i)
        await q.put(None)

    async def cons():
        while (x := await q.get()) is not None:
            print("got", x)

    await asyncio.gather(prod(), cons())
    done, pending = await asyncio.wait([asyncio.create_task(say(0.01, "w"))])
    print(len(done), len(pending))
    for f in asyncio.as_completed([say(0.02, "x"), say(0.01, "y")]):
        print("ac", await f)
    sem = asyncio.Semaphore(1)
    async with sem:
        print("sem")
    async with asyncio.Lock():
        print("lock")
    ev = asyncio.Event()
    ev.set()
    await ev.wait()
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled(), t.done())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(say(0.01, "tg1"))
        b = tg.create_task(say(0.02, "tg2"))
    print(a.result(), b.result())
    r = await asyncio.gather(say(0, "ok"), bad(), return_exceptions=True)
    print(r)
    print(await asyncio.to_thread(lambda: 5))
    async with asyncio.timeout(1):
        print("in timeout")
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, 9)
    print(await fut)
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(say))


async def bad():
    raise ValueError("bad")


asyncio.run(main())
print(asyncio.run(say(0, "end")))


class Later:
    def __await__(self):
        yield
        yield
        return 7


async def waits():
    print("before")
    print("after", await Later())
    return 1


async def cancels_itself():
    asyncio.current_task().cancel("by itself")
    print("goes on")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("then", error.args)
        raise


async def waits_long():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 3)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise


async def all_of_them():
    print(await waits(), await asyncio.gather(waits(), waits()), await asyncio.wait_for(waits(), 1))
    task = asyncio.create_task(cancels_itself())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.cancelling(), task.uncancel())
    for message in ((), ("enough",)):
        task = asyncio.create_task(waits_long())
        await asyncio.sleep(0.01)
        task.cancel(*message)
        try:
            await task
        except asyncio.CancelledError as error:
            print(error.args)
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit.expired())
    try:
        async with asyncio.timeout(0.02) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print("over", limit.expired(), limit.when() <= asyncio.get_running_loop().time())
    async with asyncio.timeout(0.02) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(0.05)
    print(limit.expired())
    try:
        asyncio.Lock().release()
    except RuntimeError as error:
        print(error)


asyncio.run(all_of_them())
