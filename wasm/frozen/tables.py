"""Tables of a program's data: `tables.table(rows)` as the last line of a cell, or shown by display().

Rows are dicts, sequences, named tuples or objects with attributes; or the table is a dict of columns.
"""

from _display_objects import _escaped

_ENDS = 30
_CELL_MAX = 300


def table(rows, columns=None, caption=None):
    """A table. columns: the names to show, in their order; for rows that are sequences, the headings."""
    return _Table(rows, columns, caption)


def _fields(row):
    """A row as a dict, or None when it is a sequence."""
    if isinstance(row, dict):
        return row
    if hasattr(row, "_asdict"):
        return row._asdict()
    if isinstance(row, (str, bytes, int, float)) or row is None:
        return None
    if isinstance(row, (list, tuple)):
        return None
    return getattr(row, "__dict__", None)


def _value(row, found, name):
    """What a row has under a name: "" for nothing. What a property raises ends the cell: it would be missed."""
    if name in found or found is row or not isinstance(name, str) or not hasattr(type(row), name):
        return found.get(name, "")
    return getattr(row, name)


class Table:
    """Rows and columns, as HTML and as text. Of many rows, those at both ends are shown."""

    def __init__(self, rows, columns=None, caption=None):
        self.caption = caption
        self.columns = list(columns) if columns is not None else None
        if isinstance(rows, dict):
            rows = self._from_columns(rows)
        else:
            rows = list(rows)
        self.count = len(rows)
        if self.count > 2 * _ENDS:
            rows = rows[:_ENDS] + rows[-_ENDS:]
        fields = [_fields(row) for row in rows]
        if rows and None not in fields:
            if self.columns is None:
                self.columns = _names_of(fields)
            rows = [[_value(row, found, name) for name in self.columns] for row, found in zip(rows, fields)]
        else:
            rows = [list(row) if isinstance(row, (list, tuple)) else [row] for row in rows]
        self.width = max([len(row) for row in rows] + [len(self.columns or ())])
        self.rows = rows

    def _from_columns(self, found):
        if not all([isinstance(column, (list, tuple, range)) for column in found.values()]):
            return [(name, found[name]) for name in _sorted(found)]
        if self.columns is None:
            self.columns = _sorted(found)
        columns = [found[name] for name in self.columns]
        length = max([len(column) for column in columns] + [0])
        return [[column[i] if i < len(column) else "" for column in columns] for i in range(length)]

    def _left_out(self):
        return "\u2026 {:,} more rows".format(self.count - len(self.rows))

    def _repr_html_(self):
        parts = ["<table>"]
        if self.caption is not None:
            parts.append("<caption>" + _escaped(str(self.caption)) + "</caption>")
        if self.columns is not None:
            headings = ["<th>" + _escaped(_text(name)) + "</th>" for name in self.columns]
            parts.append("<thead><tr>" + "".join(headings) + "</tr></thead>")
        parts.append("<tbody>")
        for number, row in enumerate(self.rows):
            if number == _ENDS and self.count > len(self.rows):
                parts.append('<tr><td colspan="{}">{}</td></tr>'.format(self.width, self._left_out()))
            cells = [
                ('<td align="right">' if _is_number(value) else "<td>") + _escaped(_text(value)) + "</td>" for value in row
            ]
            parts.append("<tr>" + "".join(cells) + "</tr>")
        parts.append("</tbody></table>")
        return "\n".join(parts)

    def __repr__(self):
        rows = [[_text(value) for value in row] for row in self.rows]
        head = [_text(name) for name in self.columns or ()]
        widths = [0] * self.width
        for row in rows + [head]:
            for i, text in enumerate(row):
                widths[i] = max(widths[i], len(text))
        lines = [str(self.caption)] if self.caption is not None else []
        if self.columns is not None:
            lines.append(_line(head, widths, ()))
            lines.append("  ".join(["-" * width for width in widths]))
        for number, row in enumerate(rows):
            if number == _ENDS and self.count > len(rows):
                lines.append(self._left_out())
            lines.append(_line(row, widths, self.rows[number]))
        return "\n".join(lines)


# Objects keep the name; `from tables import *` gives table() alone.
_Table = Table
del Table


def _sorted(names):
    # A dict keeps no order here; an OrderedDict does.
    return list(names) if type(names) is not dict else sorted(names, key=str)


def _names_of(fields):
    names = []
    for found in fields:
        for name in _sorted(found):
            if name not in names:
                names.append(name)
    return names


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _text(value):
    text = value if isinstance(value, str) else repr(value)
    text = text.replace("\n", " ")
    return text if len(text) <= _CELL_MAX else text[: _CELL_MAX - 1] + "\u2026"


def _line(texts, widths, values):
    parts = []
    for i, text in enumerate(texts):
        space = " " * (widths[i] - len(text))
        parts.append(space + text if i < len(values) and _is_number(values[i]) else text + space)
    return "  ".join(parts).rstrip()
