"""Magics of whole cells that are not Python, and %%capture."""

import io
import sys

import _display
import _ipython
import _magics
import _mpk


def _shown(mime, cell):
    _display.display({mime: cell}, raw=True)


def cell_html(line, cell, first_line):
    _shown("text/html", cell)


def cell_markdown(line, cell, first_line):
    _shown("text/markdown", cell)


def cell_latex(line, cell, first_line):
    _shown("text/latex", cell)


def cell_svg(line, cell, first_line):
    _shown("image/svg+xml", cell)


class CapturedIO:
    """What a cell has shown."""

    def __init__(self, stdout, stderr, outputs):
        self.stdout, self.stderr, self.outputs = stdout, stderr, outputs

    def __str__(self):
        return self.stdout

    def __call__(self):
        self.show()

    def show(self):
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)
        for found in self.outputs:
            _display.send("", False, found)


def cell_capture(line, cell, first_line):
    from _magic_time import shifted

    words = line.split()
    kept = {"--no-stdout": True, "--no-stderr": True, "--no-display": True}
    names = []
    for word in words:
        if word in kept:
            kept[word] = False
        elif word.startswith("-") or names:
            raise _magics.UsageError("%%capture takes --no-stdout, --no-stderr, --no-display and a name.")
        else:
            names.append(word)
    streams = sys.stdout, sys.stderr
    out, err = io.StringIO(), io.StringIO()
    before, outputs = _display.captured, []
    if kept["--no-stdout"]:
        sys.stdout = out
    if kept["--no-stderr"]:
        sys.stderr = err
    if kept["--no-display"]:
        _display.captured = outputs
    try:
        value = _mpk.run_cell(shifted("", cell, first_line), _ipython.file_of_cell())
        if value is not None:
            found = _display.representations(value)
            if found is not None and kept["--no-display"]:
                outputs.append(found)
    finally:
        sys.stdout, sys.stderr = streams
        _display.captured = before
    if names:
        _ipython.user_names()[names[0]] = CapturedIO(out.getvalue(), err.getvalue(), outputs)
