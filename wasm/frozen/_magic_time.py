"""%time and %timeit. The texts are IPython's."""

import math
import time

import __main__
import _ipython
import _magics
import _mpk

# What all runs of %timeit together should take at most, and one run at least, in nanoseconds.
_ALL_RUNS = 1500000000
_ONE_RUN = 20000000


def duration(seconds, precision=3):
    if seconds >= 60.0:
        parts = []
        left = seconds
        for unit, length in (("d", 86400), ("h", 3600), ("min", 60), ("s", 1)):
            value = int(left / length)
            if value > 0:
                left = left % length
                parts.append("{}{}".format(value, unit))
            if left < 1:
                break
        return " ".join(parts)
    order = min(-int(math.floor(math.log10(seconds)) // 3), 3) if seconds > 0.0 else 3
    order = max(order, 0)
    return "%.*g %s" % (precision, seconds * (1, 1e3, 1e6, 1e9)[order], ("s", "ms", "\u00b5s", "ns")[order])


def _timed(source, file):
    wall = time.perf_counter_ns()
    cpu = time.process_time_ns()
    value = _mpk.run_cell(source, file)
    cpu = (time.process_time_ns() - cpu) / 1e9
    wall = (time.perf_counter_ns() - wall) / 1e9
    user = duration(cpu)
    print("CPU times: user {}, sys: {}, total: {}\nWall time: {}".format(user, duration(0.0), user, duration(wall)))
    return value


def line_time(line):
    if not line:
        raise _magics.UsageError("%time takes a statement: %time sum(range(1000))")
    return _timed(line, "<timed>")


def cell_time(line, cell, first_line):
    return _timed(shifted(line, cell, first_line), _ipython.file_of_cell())


def shifted(line, cell, first_line):
    """A cell's body with as many lines before it as it has in the notebook, so that tracebacks show the right ones."""
    return "\n" * (first_line - 1) + line + "\n" + cell


class TimeitResult:
    """What %timeit -o gives: seconds for one loop."""

    def __init__(self, loops, repeat, all_runs, precision):
        self.loops, self.repeat, self.all_runs = loops, repeat, all_runs
        self._precision = precision
        self.compile_time = 0.0
        self.timings = [run / loops for run in all_runs]
        self.best, self.worst = min(self.timings), max(self.timings)
        self.average = sum(self.timings) / len(self.timings)
        self.stdev = math.sqrt(sum([(x - self.average) ** 2 for x in self.timings]) / len(self.timings))

    def __str__(self):
        return "{} \u00b1 {} per loop (mean \u00b1 std. dev. of {} run{}, {:,} loop{} each)".format(
            duration(self.average, self._precision),
            duration(self.stdev, self._precision),
            self.repeat,
            "" if self.repeat == 1 else "s",
            self.loops,
            "" if self.loops == 1 else "s",
        )

    def __repr__(self):
        return "<TimeitResult : {}>".format(self)


def _compiled(setup, statement):
    lines = ["def __mpk_timed(__mpk_loops, __mpk_clock):"]
    lines += ["    " + line for line in setup.split("\n")]
    lines += ["    __mpk_start = __mpk_clock()", "    for __mpk_loop in range(__mpk_loops):"]
    lines += ["        " + line for line in statement.split("\n")]
    lines += ["        pass", "    return __mpk_clock() - __mpk_start"]
    _mpk.run_cell("\n".join(lines), "<timed>")
    return __main__.__dict__.pop("__mpk_timed")


def _timeit(line, cell):
    options, statement = _magics.options_of(line, "qoct", "nrp")
    setup = ""
    if cell is not None:
        setup, statement = statement, cell
    if not statement.strip():
        raise _magics.UsageError("%timeit takes a statement: %timeit sum(range(1000))")
    loops, repeat = options.get("n", 0), options.get("r", 0)
    for letter, number in (("n", loops), ("r", repeat)):
        if letter in options and number < 1:
            raise _magics.UsageError("-{} takes a number from 1 on.".format(letter))
    timed = _compiled(setup, statement.rstrip())
    clock = time.perf_counter_ns
    if not loops:
        loops = 1
        took = timed(1, clock)
        while took < _ONE_RUN and loops < 1000000000:
            loops *= 10
            took = timed(loops, clock)
        # One that takes long is run less often.
        repeat = repeat or max(1, min(7, _ALL_RUNS // max(took, 1)))
    runs = [timed(loops, clock) / 1e9 for _ in range(repeat or 7)]
    result = TimeitResult(loops, len(runs), runs, options.get("p", 3))
    if not options.get("q"):
        if result.worst > 4 * result.best and result.best > 0 and result.worst > 1e-6:
            print(
                "The slowest run took %0.2f times longer than the fastest. "
                "This could mean that an intermediate result is being cached." % (result.worst / result.best)
            )
        print(result)
    return result if options.get("o") else None


def line_timeit(line):
    return _timeit(line, None)


def cell_timeit(line, cell, first_line):
    return _timeit(line, cell)
