# sys, queue, graphlib, sched, timeit, threading and concurrent.futures, as far as one thread goes.
import graphlib
import queue
import sched
import sys
import threading
import timeit
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(sys.float_info, sys.int_info.bits_per_digit, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[0])
print(sys.getdefaultencoding(), sys.getrecursionlimit(), sys.setrecursionlimit(5000), sys.getrecursionlimit())
told(sys.setrecursionlimit, 0)
print(sys.getsizeof(1), sys.getsizeof(2**40), sys.getsizeof("abc"), sys.getsizeof(b"ab"), sys.getsizeof(()), sys.getsizeof((1, 2)))
print(sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof(set()), sys.getsizeof(1.5), sys.getsizeof("é"), sys.getsizeof("日本"))
print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name, sys.stdout.writable(), sys.stdout.write("text\n"))
sys.stdout.writelines(["a", "b\n"])
sys.stdout.flush()
told(sys.stdout.write, 3)
print("__main__" in sys.modules, sys.gettrace(), sys.exc_info(), sys.intern("a") is sys.intern("a"))
sys.argv = ["prog", "x"]
print(sys.argv)
sys.mine = 1
print(sys.mine)
del sys.mine
print(hasattr(sys, "mine"), len([1, 2, 3][: sys.maxsize]), "abc".find("c", 0, sys.maxsize))

for kind in queue.Queue, queue.LifoQueue, queue.PriorityQueue:
    q = kind(3)
    for n in 3, 1, 2:
        q.put(n)
    told(q.put_nowait, 4)
    told(q.put, 4, timeout=0.001)
    print(q.qsize(), q.full(), q.empty(), [q.get() for _ in range(3)], q.empty())
    told(q.get_nowait)
    told(q.get, False)
    told(q.get, timeout=0.001)
    for _ in range(3):
        q.task_done()
    told(q.task_done)
    print(q.join())
simple = queue.SimpleQueue()
simple.put("x")
print(simple.get(), simple.empty(), simple.qsize())

graph = {"D": {"B", "C"}, "B": {"A"}, "C": {"A"}}
order = list(graphlib.TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order))
sorter = graphlib.TopologicalSorter()
sorter.add("b", "a")
sorter.add("c", "b")
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
told(lambda: list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order()).sort())
told(sorter.add, "z")
told(graphlib.TopologicalSorter().get_ready)

now = [0]
events = sched.scheduler(lambda: now[0], lambda seconds: now.__setitem__(0, now[0] + seconds))
events.enter(5, 1, print, ("five",))
events.enter(2, 2, print, ("two", "second"), {"sep": "-"})
events.enter(2, 1, print, ("two", "first"))
gone = events.enter(1, 1, print, ("never",))
events.cancel(gone)
print(len(events.queue), events.run(), now, events.empty())

print(type(timeit.timeit("x + 1", "x = 2", number=10)), len(timeit.repeat("pass", number=5, repeat=3)))
values = []
print(timeit.timeit(lambda: values.append(1), number=7) >= 0, len(values))
print(timeit.timeit("values.append(n)\nvalues.pop()", setup="n = 3", globals=globals(), number=4) >= 0, len(values))
told(timeit.Timer, 3)

found = []
threads = [threading.Thread(target=found.append, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(found), threads[0].is_alive(), threading.current_thread().name, threading.active_count())
told(threads[0].start)
told(threading.Thread().join)
lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(False))
told(lock.release)
event = threading.Event()
print(event.is_set(), event.set(), event.wait(), threading.Semaphore(2).acquire())
own = threading.local()
own.x = 1
print(own.x, threading.Thread(name="mine", daemon=True).name)
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(pow, 2, n) for n in range(4)]
    print([future.result() for future in futures], list(pool.map(str, [1, 2])), all(f.done() for f in futures))
    failed = pool.submit(int, "x")
    told(failed.result)
    print(repr(failed.exception()), sorted(f.result() for f in as_completed(futures)), len(wait(futures).done))
told(pool.submit, print)
