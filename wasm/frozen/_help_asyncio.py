"""Help for asyncio and select."""

TEXT = rb"""
= asyncio
Tasks that take turns: async def makes coroutines, await waits, asyncio.run() runs. There is no
network. In a notebook, await can stand at the top level of a cell as well.
>>> async def double(n):
...     await asyncio.sleep(0)
...     return 2 * n
>>> async def main(): return await asyncio.gather(double(1), double(2))
>>> asyncio.run(main())
[2, 4]
= asyncio.CancelledError(*args)
Raised in a task that was cancelled. It derives from BaseException.
= asyncio.TimeoutError(*args)
What wait_for() raises. Here it is not the builtin TimeoutError.
= asyncio.Event()
Something that tasks wait for until another says that it happened.
= asyncio.Event.clear()
It has not happened again.
= asyncio.Event.is_set()
Whether it happened.
= asyncio.Event.set()
It happened: all that wait go on.
= asyncio.Event.wait()
To be awaited: waits until it happens.
= asyncio.Lock()
What one task at a time has; `async with lock:` waits for it and gives it back.
= asyncio.Lock.acquire()
To be awaited: waits until it is free, and takes it.
= asyncio.Lock.locked()
Whether a task has it.
= asyncio.Lock.release()
Gives it back. Raises RuntimeError when nobody has it.
= asyncio.Loop()
What runs the tasks. There is one; get_event_loop() gives it.
= asyncio.Loop.call_exception_handler(context)
Tells about an exception of a task that nobody awaits.
= asyncio.Loop.call_at(when, callback, *args)
Calls a function at a time of time().
= asyncio.Loop.call_later(delay, callback, *args)
Calls a function after some seconds.
= asyncio.Loop.call_soon(callback, *args)
Calls a function when it is its turn.
= asyncio.Loop.close()
Does nothing.
= asyncio.Loop.create_future()
A new asyncio.Future.
= asyncio.Loop.create_task(coro, *, name=None, context=None)
The same as asyncio.create_task().
= asyncio.Loop.default_exception_handler(context)
Prints such an exception.
= asyncio.Loop.get_exception_handler()
The function that was set for such exceptions, or None.
= asyncio.Loop.is_closed()
False.
= asyncio.Loop.is_running()
Whether a task runs.
= asyncio.Loop.run_forever()
Runs tasks until stop(), or until there are none.
= asyncio.Loop.run_in_executor(executor, func, *args)
A task that calls a function when it is its turn; there are no threads, whatever the executor.
= asyncio.Loop.run_until_complete(aw)
Runs tasks until one is done, and gives its value.
= asyncio.Loop.set_exception_handler(handler)
Sets a function of (loop, context) for exceptions of tasks that nobody awaits.
= asyncio.Loop.stop()
Ends run_forever().
= asyncio.Loop.time()
Seconds of a clock that never goes back.
= asyncio.Task(coro, globals=None)
A coroutine that runs by itself; create_task() makes one. `await task` gives its value.
= asyncio.Task.add_done_callback(callback)
Calls a function with the task when it has ended.
= asyncio.Task.cancel(msg=None)
Raises CancelledError in it. Gives False when it is done already.
= asyncio.Task.cancelling()
How often cancel() was called, less the calls of uncancel().
= asyncio.Task.uncancel()
Takes one call of cancel() off that count, and gives what is left of it.
= asyncio.Task.cancelled()
Whether it ended by being cancelled.
= asyncio.Task.exception()
What it raised, or None. Raises InvalidStateError while it runs.
= asyncio.Task.get_coro()
Its coroutine.
= asyncio.Task.get_name()
Its name, such as 'Task-1'.
= asyncio.Task.result()
Its value, or raises what it raised. Raises InvalidStateError while it runs.
= asyncio.Task.set_name(name)
Names it.
= asyncio.Task.done()
Whether it has ended.
= asyncio.Stream(s, e={})
Reads and writes a stream while others run. There is no network here to use it with.
= asyncio.StreamReader > asyncio.Stream
= asyncio.StreamWriter > asyncio.Stream
= asyncio.Stream.aclose()
Older name of wait_closed().
= asyncio.Stream.awrite(buf)
Older form of write() and drain().
= asyncio.Stream.awritestr(buf)
The same, for text.
= asyncio.Stream.close()
Does nothing; wait_closed() closes.
= asyncio.Stream.drain()
To be awaited: writes what was given to write().
= asyncio.Stream.get_extra_info(v)
What is known of the other end.
= asyncio.Stream.read(n=-1)
To be awaited: up to n bytes, or all.
= asyncio.Stream.readexactly(n)
To be awaited: n bytes. Raises EOFError.
= asyncio.Stream.readinto(buf)
To be awaited: fills a bytearray.
= asyncio.Stream.readline()
To be awaited: a line.
= asyncio.Stream.wait_closed()
To be awaited: closes.
= asyncio.Stream.write(buf)
Takes bytes, which drain() writes.
= asyncio.ThreadSafeFlag()
An event for the hardware of small machines, which is not here; use Event.
= asyncio.ThreadSafeFlag.clear()
It has not happened again.
= asyncio.ThreadSafeFlag.ioctl(req, flags)
For the loop itself.
= asyncio.ThreadSafeFlag.set()
It happened.
= asyncio.ThreadSafeFlag.wait()
To be awaited: waits until it happens, and clears it.
= asyncio.IOQueue()
A part of the loop: the streams that tasks wait for.
= asyncio.IOQueue.queue_read(s)
For the loop itself.
= asyncio.IOQueue.queue_write(s)
For the loop itself.
= asyncio.IOQueue.remove(task)
For the loop itself.
= asyncio.IOQueue.wait_io_event(dt)
For the loop itself.
= asyncio.SingletonGenerator()
A part of sleep().
= asyncio.TaskQueue()
A part of the loop: tasks by the time when they go on.
= asyncio.TaskQueue.peek()
For the loop itself.
= asyncio.TaskQueue.pop()
For the loop itself.
= asyncio.TaskQueue.push(task, key=None)
For the loop itself.
= asyncio.TaskQueue.remove(task)
For the loop itself.
= asyncio.Server()
What start_server() gives. There is no network here.
= asyncio.Server.close()
Takes no more connections.
= asyncio.Server.wait_closed()
To be awaited: waits until it is closed.
= asyncio.create_task(coro, *, name=None, context=None)
Lets a coroutine run by itself, and gives its task. Raises TypeError for what is no coroutine.
= asyncio.cur_task
The task that runs; use current_task().
= asyncio.current_task()
The task that runs. Raises RuntimeError outside of asyncio.run().
= asyncio.gather(*aws, return_exceptions=False)
To be awaited: runs coroutines at the same time, and gives their values as a list, in order. The
first exception goes on, unless return_exceptions puts it among the values.
= asyncio.get_event_loop(runq_len=0, waitq_len=0)
The loop.
= asyncio.new_event_loop()
Forgets all tasks, and gives the loop.
= asyncio.open_connection(host, port, ssl=None, server_hostname=None)
Would connect; there is no network here.
= asyncio.all_tasks(loop=None)
The tasks that are not done yet, as a set.
= asyncio.run(coro, *, debug=None)
Runs a coroutine, and the tasks that it makes, until it is done; gives its value.
Tasks that are not done then stay for the next run.
= asyncio.run_until_complete(main_task=None)
Runs until a task is done. MicroPython only; use run().
= asyncio.get_running_loop()
The loop that runs this task. Raises RuntimeError outside of one.
= asyncio.sleep(t, result=None)
To be awaited: waits for seconds, while others run, and gives the result.
= asyncio.sleep_ms(t, sgen=...)
To be awaited: waits for milliseconds. MicroPython only.
= asyncio.start_server(cb, host, port, backlog=5, ssl=None)
Would take connections; there is no network here.
= asyncio.stream_awrite(self, buf, off=0, sz=-1)
Older form of write() and drain().
= asyncio.wait_for(aw, timeout, sleep=...)
To be awaited: the value of a coroutine; after timeout seconds it is cancelled, and
asyncio.TimeoutError raised.
= asyncio.wait_for_ms(aw, timeout)
wait_for() in milliseconds. MicroPython only.
= asyncio.ticks()
time.ticks_ms().
= asyncio.ticks_add > time.ticks_add
= asyncio.ticks_diff > time.ticks_diff
= asyncio.ph_delete(heap, node)
A part of TaskQueue.
= asyncio.ph_meld(h1, h2)
A part of TaskQueue.
= asyncio.ph_pairing(child)
A part of TaskQueue.
= asyncio.core > asyncio
= asyncio.event > asyncio
= asyncio.funcs > asyncio
= asyncio.lock > asyncio
= asyncio.stream > asyncio
= asyncio.task > asyncio
= select
Waits for streams. asyncio uses it; programs seldom need to.
= select.POLLERR
An error.
= select.POLLHUP
The other end is closed.
= select.POLLIN
There is something to read.
= select.POLLOUT
There is room to write.
= select.poll()
Watches streams: register(stream, events), then poll(timeout).
= select.poll.register(stream, eventmask=5, /)
Watches a stream.
= select.poll.unregister(stream, /)
Watches it no longer.
= select.poll.modify(stream, eventmask, /)
Watches it for other events.
= select.poll.poll(timeout=-1, /)
Waits, up to timeout milliseconds, and gives pairs of stream and events.
= select.poll.ipoll(timeout=-1, flags=0, /)
The same, one by one. MicroPython only.
"""
