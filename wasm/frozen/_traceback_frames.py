"""The frames of a traceback, and their text."""

__name__ = "traceback"  # what is defined here is of the public module: in reprs and pickles

import sys

_REPEATS_MAX = 3


class FrameSummary:
    """One entry of a traceback: a file, a line, the name of the function, and the text of the line."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **columns):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = columns.get("end_lineno")
        self.colno = columns.get("colno")
        self.end_colno = columns.get("end_colno")

    @property
    def line(self):
        """The text of the line, without the spaces round it."""
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache

            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _items(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items() == other._items()
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._items()[pos]

    def __iter__(self):
        return iter(self._items())

    def __len__(self):
        return 4

    def __repr__(self):
        return "<FrameSummary file {}, line {} in {}>".format(self.filename, self.lineno, self.name)


def walk_tb(tb):
    """Yield (frame, line) of each entry of a traceback, from the outermost on."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yield (frame, line) of a frame and of those that called it."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


class StackSummary(list):
    """A list of the entries of a traceback."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one of pairs of a frame and a line."""
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        found = list(frame_gen)
        if limit is not None:
            found = found[:limit] if limit >= 0 else found[limit:]
        result = cls()
        for frame, line in found:
            code = frame.f_code
            seen = frame.f_locals if capture_locals else None
            result.append(FrameSummary(code.co_filename, line, code.co_name, locals=seen))
        return result

    @classmethod
    def from_list(cls, a_list):
        """Make one of entries, or of tuples of four."""
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary):
        """The text of one entry."""
        text = '  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno, frame_summary.name)
        if frame_summary.line:
            text += "    " + frame_summary.line + "\n"
        if frame_summary.locals:
            for name in sorted(frame_summary.locals):
                text += "    {} = {}\n".format(name, frame_summary.locals[name])
        return text

    def format(self):
        """The texts of all entries; of one that comes again and again the first three, and how many more."""
        result = []
        last = None
        count = 0
        for entry in self:
            place = (entry.filename, entry.lineno, entry.name)
            if place != last:
                _tell_repeats(result, count)
                last = place
                count = 0
            count += 1
            if count <= _REPEATS_MAX:
                text = self.format_frame_summary(entry)
                if text is not None:
                    result.append(text)
        _tell_repeats(result, count)
        return result


def _tell_repeats(result, count):
    more = count - _REPEATS_MAX
    if more > 0:
        result.append("  [Previous line repeated {} more time{}]\n".format(more, "s" if more > 1 else ""))
