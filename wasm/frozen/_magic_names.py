"""Magics about the notebook's names, its history, and how values look."""

import builtins
import sys

import _ipython
import _magics
import _shell


def _names(line):
    found = _ipython.user_names()
    wanted = line.split()
    return sorted(
        [
            name
            for name in found
            if not name.startswith("_") and (not wanted or type(found[name]).__name__ in wanted)
        ]
    )


def line_who_ls(line):
    return _names(line)


def _some_names(line):
    names = _names(line)
    if not names:
        print("No variables match your requested type." if line.strip() else "Interactive namespace is empty.")
    return names


def line_who(line):
    names = _some_names(line)
    for start in range(0, len(names), 9):
        print("".join([name + "\t " for name in names[start : start + 9]]))


def line_whos(line):
    names = _some_names(line)
    if not names:
        return
    values = _ipython.user_names()
    kinds = [type(values[name]).__name__ for name in names]
    name_width = max(8, max([len(name) for name in names])) + 3
    kind_width = max(4, max([len(kind) for kind in kinds])) + 3
    form = "{:<%d}{:<%d} {}" % (name_width, kind_width)
    print(form.format("Variable", "Type", "Data/Info"))
    print("-" * (name_width + kind_width + 10))
    for name, kind in zip(names, kinds):
        print(form.format(name, kind, _info(values[name], kind)))


def _info(value, kind):
    if kind in ("dict", "list", "tuple"):
        return "n={}".format(len(value))
    try:
        text = str(value)
    except Exception:
        text = "<object with id {} (str() failed)>".format(id(value))
    text = text.replace("\n", "\\n")
    return text if len(text) < 50 else text[:25] + "<...>" + text[-25:]


def _forget(names):
    for name in names:
        _ipython.user_names().pop(name, None)


def line_reset(line):
    words = line.split()
    what = [word for word in words if not word.startswith("-")]
    for word in what:
        if word == "in":
            print("Flushing input history")
            _forget_inputs()
        elif word == "out":
            print("Flushing output cache ({} entries)".format(len(_shell.outputs)))
            _forget_outputs()
        else:
            raise _magics.UsageError("%reset takes -f, -s, in and out, not {}.".format(word))
    if not what:
        _forget([name for name in _ipython.user_names() if not name.startswith("__")])
        if "-s" not in words:
            _forget_inputs()
            _forget_outputs()


def _forget_inputs():
    for number in range(len(_shell.inputs)):
        _shell.inputs[number] = ""
        if hasattr(builtins, "_i" + str(number)):
            delattr(builtins, "_i" + str(number))
    builtins._i = builtins._ii = builtins._iii = ""


def _forget_outputs():
    _shell.outputs.clear()
    _shell._results.clear()
    for name in dir(builtins):
        if name in ("_", "__", "___") or (name.startswith("_") and name[1:].isdigit()):
            delattr(builtins, name)


def line_reset_selective(line):
    import re

    _, pattern = _magics.options_of(line, "f")
    try:
        pattern = re.compile(_magics.one_name(pattern, "A pattern"))
    except re.error:
        raise _magics.UsageError("%reset_selective takes a regular expression.") from None
    _forget([name for name in _names("") if pattern.search(name)])


def line_xdel(line):
    _, name = _magics.options_of(line, "n")
    names = _ipython.user_names()
    if name not in names:
        raise NameError("name '{}' is not defined".format(name))
    value = names.pop(name)
    for number in [number for number in _shell.outputs if _shell.outputs[number] is value]:
        del _shell.outputs[number]
        _shell._results.remove(number)
    for other in dir(builtins):
        if other.startswith("_") and getattr(builtins, other) is value:
            delattr(builtins, other)


def line_lsmagic(line):
    def listed(mark, names):
        return "  ".join([mark + name for name in sorted(names)])

    print(
        "Available line magics:\n{}\n\nAvailable cell magics:\n{}\n\nAt the top of a cell, magics of the kernel:\n{}".format(
            listed("%", _magics.LINE), listed("%%", _magics.CELL), listed("%", _magics.KERNEL)
        )
    )


def line_precision(line):
    import _pretty

    text = line.strip()
    if not text:
        _pretty.float_format = None
        return "%r"
    if "%" not in text:
        if not text.isdigit() or int(text) > 100:
            raise _magics.UsageError("%precision takes a number of digits, or a format such as %.3e.")
        text = "%." + text + "f"
    try:
        text % 3.14159
    except (ValueError, TypeError):
        raise _magics.UsageError("%precision takes a number of digits, or a format such as %.3e.") from None
    _pretty.float_format = text
    return text


def line_pprint(line):
    import _pretty

    _pretty.is_on = not _pretty.is_on
    print("Pretty printing has been turned", "ON" if _pretty.is_on else "OFF")


def line_history(line):
    options, rest = _magics.options_of(line, "nto", "l")
    last = len(_shell.inputs) - 1
    numbers = list(range(1, last + 1))
    if rest:
        numbers = []
        for part in rest.split():
            first, dash, end = part.partition("-")
            if not first.isdigit() or (dash and end and not end.isdigit()):
                raise _magics.UsageError("%history takes numbers of cells, such as 2-5.")
            numbers += range(int(first), min(int(end or last) if dash else int(first), last) + 1)
    elif "l" in options:
        numbers = numbers[-options["l"] - 1 : -1]
    for number in numbers:
        if 0 < number <= last:
            print("{:>4}: {}".format(number, _shell.inputs[number]) if options.get("n") else _shell.inputs[number])


def line_matplotlib(line):
    backend = line.strip()
    if backend in ("-l", "--list"):
        print("Available matplotlib backends: ['inline']")
    elif backend not in ("", "inline", "agg", "Agg"):
        sys.stderr.write("%matplotlib: there is no backend {} here; figures are shown inline.\n".format(backend))


def line_config(line):
    name = line.strip().partition(".")[0]
    if name and name != "InlineBackend":
        sys.stderr.write("%config: the kernel's options are set where it is started; the cell goes on without.\n")


def line_pinfo(line):
    show_help(line.strip(), 0)


def line_pinfo2(line):
    show_help(line.strip(), 1)


def line_psearch(line):
    show_help(_magics.one_name(line, "A pattern"), 0)


def show_help(target, detail):
    if target.startswith("%"):
        name = target.lstrip("%")
        for found in (_magics.LINE, _magics.CELL):
            if name in found and (found is _magics.CELL or not target.startswith("%%")):
                print(found[name][1])
        if name in _magics.KERNEL:
            print("%{} is the kernel's; it stands at the top of a cell.".format(name))
        elif name not in _magics.LINE and name not in _magics.CELL:
            print("Object `{}` not found.".format(target))
    elif "*" in target:
        _search(target)
    else:
        import _display
        import _inspect

        text = _inspect.text(target, detail)
        if text is None:
            print("Object `{}` not found.".format(target))
        else:
            _display.send("", False, ({"text/plain": text}, 0, 0))


def _search(pattern):
    """Prints the names that match, those of a module or an object when the pattern has a dot."""
    import _mpk

    owner, dot, last = pattern.rpartition(".")
    if dot:
        found = _ipython.user_names()
        if owner in found:
            value = found[owner]
        elif hasattr(builtins, owner):
            value = getattr(builtins, owner)
        else:
            raise _magics.UsageError("the part before the last dot must be a variable.")
        names = [owner + "." + name for name in _mpk.names(value)]
    else:
        names = list(_ipython.user_names()) + dir(builtins)
    pieces = last.split("*")
    for name in sorted(set(names)):
        text = name[len(owner) + 1 :] if dot else name
        if (not text.startswith("_") or last.startswith("_")) and _matches(text, pieces):
            print(name)


def _matches(text, pieces):
    if len(pieces) == 1:
        return text == pieces[0]
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return False
    at = len(pieces[0])
    end = len(text) - len(pieces[-1])
    for piece in pieces[1:-1]:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return at <= end
