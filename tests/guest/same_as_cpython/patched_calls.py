"""Functions, methods and coroutines that several patches decorate, and keywords of classes with abstract methods."""

import abc
import asyncio
import os
from unittest.mock import DEFAULT, MagicMock, call, patch


@patch("os.getcwd", return_value="above")
@patch("os.listdir", side_effect=OSError("no"))
async def waits(listdir, getcwd):
    await asyncio.sleep(0)
    try:
        os.listdir("x")
    except OSError as error:
        print(error, os.getcwd(), listdir.call_args_list, getcwd.call_args_list)


asyncio.run(waits())


class Work:
    @patch("os.getcwd", return_value="M")
    @patch("os.sep", "!")
    @patch("os.remove")
    def go(self, remove, getcwd, extra=1):
        print(os.getcwd(), os.sep, remove is os.remove, getcwd is os.getcwd, extra)


Work().go()
Work().go(extra=3)
print(os.sep, len(Work.go.patchings), Work.go.__name__)


@patch.multiple("os", getcwd=DEFAULT, sep="?")
@patch("os.remove")
def several(remove, getcwd):
    os.remove("a")
    print(os.sep, getcwd is os.getcwd, remove.mock_calls == [call("a")])


several()


@patch("os.getcwd")
@patch("os.no_such_thing")
def fails(first, second):
    print("not reached")


try:
    fails()
except AttributeError as error:
    print("no_such_thing" in str(error), isinstance(os.getcwd, MagicMock))


class Plugin(abc.ABC):
    known = {}

    def __init_subclass__(cls, /, name=None, bases=(), **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.known[name] = bases

    @abc.abstractmethod
    def run(self):
        """Run it."""


class First(Plugin, name="first", bases=1):
    def run(self):
        return "ran"


print(Plugin.known, First().run())
try:
    Plugin()
except TypeError as error:
    print(error)


async def later():
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(seen.append, "soon")
    print(await loop.run_in_executor(None, max, 3, 4), len(asyncio.all_tasks()), asyncio.Queue(2))
    await asyncio.sleep(0)
    queue = asyncio.Queue()
    queue.put_nowait("x")
    print(seen, queue)


asyncio.run(later())
