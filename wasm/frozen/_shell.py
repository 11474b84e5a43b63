"""What a notebook adds to MicroPython: how values are shown, and the history In, Out, _ and the like.

C calls the functions here. What is seldom needed is in modules of its own, which are imported when it is.
"""

import builtins
from _own import ask, program
from uos import getcwd

RESULTS_MAX = 1000
RESULTS_FLUSHED = 200

# Shown by their repr, with nothing else to be asked.
_scalars = {int, str, bool, bytes}

cell = 0  # the number of the last cell that counts
inputs = [""]
outputs = {}
folders = []  # where the program was, as %cd went
end_hooks = []

_results = []  # the numbers in outputs, oldest first


def begin(count, source):
    """A cell of the history starts."""
    global cell
    if source is None:
        source = "# a cell that is too long to be kept"
    cell = count
    # Numbers that a failed cell used up, or that were given after a state which was restored.
    inputs.extend([""] * (count - len(inputs)))
    del inputs[count:]
    inputs.append(source)
    builtins.In = inputs
    builtins.Out = outputs
    if not folders:
        folders.append(getcwd())
    builtins._ih = inputs
    builtins._oh = outputs
    builtins._dh = folders
    for name in ("_", "__", "___"):
        if not hasattr(builtins, name):
            setattr(builtins, name, "")
    builtins._i = inputs[-2]
    builtins._ii = inputs[-3] if count > 1 else ""
    builtins._iii = inputs[-4] if count > 2 else ""
    setattr(builtins, "_i" + str(count), source)


def _keep(value, count):
    if value is outputs:
        return
    if len(_results) >= RESULTS_MAX:
        for number in _results[:RESULTS_FLUSHED]:
            outputs.pop(number, None)
            if hasattr(builtins, "_" + str(number)):
                delattr(builtins, "_" + str(number))
        del _results[:RESULTS_FLUSHED]
    # As long as a program has one of these as a global of its own, as after `for _ in ...`, the others stay as they are.
    if not any([name in program for name in ("_", "__", "___")]):
        builtins.___ = getattr(builtins, "__", "")
        builtins.__ = getattr(builtins, "_", "")
        builtins._ = value
    setattr(builtins, "_" + str(count), value)
    outputs[count] = value
    _results.append(count)


def show(value, count):
    """What to show of the value of a cell's last expression: a dict by mime type, or None for nothing."""
    if count is not None:
        _keep(value, count)
    if type(value) in _scalars:
        return {"text/plain": repr(value)}
    import _display

    found = _display.representations(value)
    if found is None:
        return None
    bundle, width, height = found
    if width or height:
        # A result has no size; a display has.
        import _mpk

        _mpk.display("", False, width, height, bundle)
        return None
    return bundle


def bundle(value):
    """What a value looks like, for an expression that the front end asks for."""
    import _display

    found = _display.representations(value)
    return found[0] if found else {"text/plain": repr(value)}


def display(*objs, **options):
    import _display

    return _display.display(*objs, **options)


def get_ipython():
    import _ipython

    return _ipython.shell


def at_end():
    for hook in list(end_hooks):
        hook()


def complete(before, after):
    return ask("_complete", "complete", before, after)


def inspect(before, after, detail):
    return ask("_inspect", "inspect", before, after, detail)
