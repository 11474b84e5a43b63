"""How long small pieces of code take."""

import time as _time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5


def _indented(source, spaces):
    return source.replace("\n", "\n" + " " * spaces)


def _called(name, what, columns, names):
    # The lines that run a text, or call a function, at a depth; the function gets a name.
    if isinstance(what, str):
        compile(what, "<timeit-src>", "exec")
        line = _indented(what, columns)
    elif callable(what):
        names["_" + name] = what
        line = "_" + name + "()"
    else:
        raise ValueError(name + " is neither a string nor callable")
    return " " * columns + line + "\n"


class Timer:
    """Runs a statement many times, and takes the time."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        for name, value in (globals if globals is not None else {}).items():
            names[name] = value
        source = "def _inner(_rounds, _timer):\n"
        source += _called("setup", setup, 4, names)
        source += "    _start = _timer()\n    for _round in range(_rounds):\n"
        source += _called("stmt", stmt, 8, names)
        source += "    return _timer() - _start\n"
        self.src = source
        exec(source, names)
        self.inner = names["_inner"]

    def timeit(self, number=default_number):
        """Runs the statement so many times, and gives how many seconds that took."""
        return self.inner(number, self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """What timeit() gives, several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Runs it so often that it takes a moment. Gives how often, and how many seconds that took."""
        base = 1
        while True:
            for factor in 1, 2, 5:
                number = base * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            base *= 10

    def print_exc(self, file=None):
        """Prints the exception that is being handled."""
        import traceback

        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Runs a statement, or calls a function, so many times, and gives how many seconds that took."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """What timeit() gives, several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
