"""The text of a value as a notebook shows it: like repr, but what is longer than a line is broken at its commas.

Where a line is too long, the outermost brackets on it are broken first, and all of their commas at once. Programs may
write `_repr_pretty_(self, p, cycle)` and use the printer `p` as they do in IPython.
"""

from _pretty_values import SCALARS, for_type, printer_for

WIDTH = 79
ITEMS_MAX = 1000

# %precision: how floats are written; %pprint: whether anything is broken.
float_format = None
is_on = True


class _Group:
    def __init__(self, depth):
        self.depth = depth
        self.pending = 0  # how many of its breaks are in the buffer
        self.broken = False


class _Within:
    def __init__(self, printer, indent, close, is_group):
        self.printer, self.indent, self.close, self.is_group = printer, indent, close, is_group

    def __enter__(self):
        return None

    def __exit__(self, *error):
        if self.is_group:
            self.printer.end_group(self.indent, self.close)
        else:
            self.printer.indentation -= self.indent


class RepresentationPrinter:
    """Takes text and places where lines may be broken, and holds back what may still fit on the line."""

    def __init__(self, output=None, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
        self._parts = []
        self._write = self._parts.append
        self.output = output
        self.verbose = verbose
        self.max_width = max_width
        self.newline = newline
        self.max_seq_length = max_seq_length
        self.indentation = 0
        self._width = 0  # of the line so far
        self._held = []  # text, and breaks as (separator, indentation, group)
        self._held_width = 0
        root = _Group(0)
        self._groups = [root]
        self._queue = [[root]]  # the groups that may still be broken, by depth
        self._stack = []
        self._in_key = False
        self._repr = _repr_precise if float_format else repr

    def text(self, text):
        if self._held:
            self._held.append(text)
            self._held_width += len(text)
            if self._width + self._held_width > self.max_width:
                self._break_outer()
        else:
            self._write(text)
            self._width += len(text)

    def breakable(self, sep=" "):
        group = self._groups[-1]
        if group.broken:
            self._new_line()
        else:
            group.pending += 1
            self._held.append((sep, self.indentation, group))
            self._held_width += len(sep)
            if self._width + self._held_width > self.max_width:
                self._break_outer()

    def break_(self):
        group = self._next_group()
        if group:
            self._break_group(group)
        self._new_line()

    def begin_group(self, indent=0, open=""):
        if open:
            self.text(open)
        depth = self._groups[-1].depth + 1
        group = _Group(depth)
        self._groups.append(group)
        while depth >= len(self._queue):
            self._queue.append([])
        self._queue[depth].append(group)
        self.indentation += indent

    def end_group(self, dedent=0, close=""):
        self.indentation -= dedent
        group = self._groups.pop()
        if not group.pending:
            self._dequeue(group)
        if close:
            self.text(close)

    def group(self, indent=0, open="", close=""):
        self.begin_group(indent, open)
        return _Within(self, indent, close, True)

    def indent(self, indent):
        self.indentation += indent
        return _Within(self, indent, "", False)

    def flush(self):
        for held in self._held:
            if isinstance(held, tuple):
                held[2].pending -= 1
                held = held[0]
            self._write(held)
        self._width += self._held_width
        self._held.clear()
        self._held_width = 0
        if self.output is not None:
            self.output.write("".join(self._parts))
            self._parts.clear()

    def getvalue(self):
        self.flush()
        return "".join(self._parts)

    def _new_line(self):
        self.flush()
        self._write(self.newline + " " * self.indentation)
        self._width = self.indentation

    def _break_outer(self):
        while self._width + self._held_width > self.max_width:
            group = self._next_group()
            if group is None:
                return
            self._break_group(group)

    def _next_group(self):
        # The outermost with a break that is held back. Those further out that had none so far break from now on.
        for groups in self._queue:
            count = len(groups)
            for i in range(count):
                group = groups[count - 1 - i]
                if group.pending:
                    del groups[i]
                    group.broken = True
                    return group
            for group in groups:
                group.broken = True
            groups.clear()
        return None

    def _break_group(self, group):
        held = self._held
        done = 0
        while done < len(held) and (group.pending or not isinstance(held[done], tuple)):
            item = held[done]
            done += 1
            if isinstance(item, tuple):
                sep, indentation, owner = item
                owner.pending -= 1
                self._held_width -= len(sep)
                if owner.broken:
                    self._write(self.newline + " " * indentation)
                    self._width = indentation
                    continue
                if not owner.pending:
                    self._dequeue(owner)
                item = sep
            else:
                self._held_width -= len(item)
            self._write(item)
            self._width += len(item)
        self._held = held[done:]

    def _dequeue(self, group):
        groups = self._queue[group.depth]
        if group in groups:
            groups.remove(group)

    # ---- values

    def pretty(self, obj):
        kind = type(obj)
        if kind in SCALARS:
            self.text(self._repr(obj))
            return
        cycle = id(obj) in self._stack
        self._stack.append(id(obj))
        self.begin_group()
        try:
            printer_for(kind)(obj, self, cycle)
        finally:
            self.end_group()
            self._stack.pop()

    def _all_at_once(self, open, parts, close):
        """Writes brackets round texts that have no breaks in them; False when that has to be decided as they come."""
        if self._held or self._in_key or len(parts) > self.max_seq_length:
            return False
        whole = open + ", ".join(parts) + close
        end = self._width + len(whole)
        if end + 2 * len(self._groups) < self.max_width:  # also when all that is open is closed behind it
            self.text(whole)
            return True
        if end <= self.max_width or len(parts) < 2:
            return False
        for groups in self._queue:
            for group in groups:
                group.broken = True
            groups.clear()
        separator = "," + self.newline + " " * (self.indentation + len(open))
        self._write(open + separator.join(parts) + close)
        self._width = self.indentation + len(open) + len(parts[-1]) + len(close)
        return True

    def _items(self, items, write, open, close):
        self.begin_group(len(open), open)
        done = 0
        for item in items:
            if done:
                self.text(",")
                self.breakable()
                if done >= self.max_seq_length:
                    self.text("...")
                    break
            done += 1
            write(item)
        self.end_group(len(open), close)

    def _sequence(self, items, open, close):
        for item in items:
            if type(item) not in SCALARS:
                break
        else:
            if len(items) <= self.max_seq_length and self._all_at_once(open, [self._repr(x) for x in items], close):
                return
        self._items(items, self.pretty, open, close)

    def _dictionary(self, items, open, close):
        items = list(items)
        written = self._repr
        for key, value in items:
            if type(key) not in SCALARS or type(value) not in SCALARS:
                break
        else:
            if len(items) <= self.max_seq_length and self._all_at_once(
                open, [written(key) + ": " + written(value) for key, value in items], close
            ):
                return
        self._items(items, self._item, open, close)

    def _item(self, item):
        was_in_key, self._in_key = self._in_key, True
        self.pretty(item[0])
        self._in_key = was_in_key
        self.text(": ")
        self.pretty(item[1])

    def call(self, name, args, kwargs=()):
        """name(arguments), broken at its commas."""
        self.begin_group(len(name) + 1, name + "(")
        done = 0
        for argument in args:
            if done:
                self.text(",")
                self.breakable()
            done = 1
            self.pretty(argument)
        for key, argument in kwargs:
            if done:
                self.text(",")
                self.breakable()
            done = 1
            with self.group(len(key) + 1, key + "="):
                self.pretty(argument)
        self.end_group(len(name) + 1, ")")


def _repr_precise(value):
    return float_format % value if type(value) is float else repr(value)


def pretty(obj, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
    if not is_on:
        return repr(obj)
    printer = RepresentationPrinter(None, verbose, max_width, newline, max_seq_length)
    printer.pretty(obj)
    return printer.getvalue()


def pprint(obj, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
    print(pretty(obj, verbose, max_width, newline, max_seq_length))
