import sys
import traceback


def inner(key):
    raise KeyError(key)


def outer(key):
    try:
        inner(key)
    except KeyError as error:
        raise ValueError("bad key") from error


def places(tb):
    found = []
    while tb is not None:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


def without_lines(text):
    """Without the lines of the source, which are not known everywhere, and with other names of files."""
    kept = [line for line in text.split("\n") if not line.startswith("    ")]
    return "\n".join(line.split('"')[0] + line.split('"')[2] if line.startswith("  File") else line for line in kept)


try:
    outer("x")
except ValueError as error:
    print(places(error.__traceback__))
    print(places(error.__cause__.__traceback__))
    print(error.__traceback__ is not None, sys.exc_info()[:2], places(sys.exc_info()[2]) == places(error.__traceback__))
    print(without_lines(traceback.format_exc()))
    print(without_lines("".join(traceback.format_exception(error, chain=False))))
    print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error))
    print([(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)])
    print(without_lines("".join(traceback.format_tb(error.__traceback__, limit=1))))
    print(places(error.with_traceback(None).__traceback__))
    kept = error
print(sys.exc_info())

try:
    raise kept.with_traceback(kept.__cause__.__traceback__)
except ValueError as error:
    print(places(error.__traceback__))
try:
    kept.__traceback__ = 3
except TypeError as error:
    print(error)


def reraise():
    raise


try:
    try:
        inner(1)
    except KeyError:
        reraise()
except KeyError as error:
    print(repr(error), [name for name, _ in places(error.__traceback__)])
try:
    reraise()
except RuntimeError as error:
    print(error)


def handled():
    return sys.exc_info()[1]


def generate():
    try:
        yield handled()
        raise IndexError("in the generator")
    except IndexError:
        yield handled()
    yield handled()


try:
    1 / 0
except ZeroDivisionError:
    print([repr(error) for error in generate()], repr(handled()))


class Refused(Exception):
    pass


class Quiet(Exception):
    def __str__(self):
        raise ValueError


some = Refused(), Refused("no"), Refused(None), Refused("two\nlines"), KeyError("k"), Quiet(), OSError(2, "gone")
for error in some:
    print(traceback.format_exception_only(error))
noted = Refused("with notes")
noted.add_note("first")
noted.add_note("second\nthird")
print(traceback.format_exception_only(noted))
print(traceback.format_exception(None), traceback.format_exc())


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise Refused("deep")


try:
    deep(10)
except Refused as error:
    print(without_lines("".join(traceback.format_tb(error.__traceback__))))
    told = traceback.TracebackException.from_exception(error)
    print(str(told), len(told.stack), told.stack[-1].name, told.exc_type is Refused)


def frames():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_lineno, sys._getframe(1).f_code.co_name


def calls_frames():
    return frames()


print(calls_frames())
print([entry.name for entry in traceback.extract_stack()], sys._getframe().f_globals is globals())
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)
