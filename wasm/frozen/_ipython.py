"""The shell that get_ipython() gives. What a notebook writes as %magic, !command or ? becomes a call of it."""

import sys

import __main__
import _mpk
import _shell


def file_of_cell():
    """The name that tracebacks know the running cell by."""
    return "<cell {}>".format(_shell.cell) if _shell.cell else "<cell>"


def user_names():
    return __main__.__dict__


class _Formatter:
    """What shows the objects of classes in one form; programs may add functions for classes of others."""

    def __init__(self, mime):
        self._mime = mime

    def for_type(self, kind, function=None):
        import _display
        import _pretty

        if self._mime == "text/plain":
            return _pretty.for_type(kind, function)
        before = _display.registered.get((self._mime, kind))
        if function is not None:
            _display.registered[(self._mime, kind)] = function
            _shell._scalars.discard(kind)
        return before


class _Formatters:
    def __getitem__(self, mime):
        return _Formatter(mime)


class _DisplayFormatter:
    formatters = _Formatters()

    def format(self, obj, include=None, exclude=None):
        import _display

        found = _display.representations(obj, include, exclude)
        return (found[0] if found else {}, {})


class ZMQInteractiveShell:
    """As much of IPython's shell as programs ask for. The name is the one by which they know a notebook."""

    ast_node_interactivity = "last_expr"
    colors = "nocolor"
    display_formatter = _DisplayFormatter()

    def __init__(self):
        self.config = {"IPKernelApp": {}}

    @classmethod
    def instance(cls):
        return shell

    @classmethod
    def initialized(cls):
        return True

    @property
    def user_ns(self):
        return user_names()

    @property
    def execution_count(self):
        return _shell.cell

    def run_line_magic(self, name, line, _stack_depth=1):
        import _magics

        return _magics.run_line(name, line)

    def run_cell_magic(self, name, line, cell, first_line=1):
        """first_line: which line of the notebook's cell the magic is on, so that tracebacks show the right ones."""
        import _magics

        return _magics.run_cell(name, line, cell, first_line)

    def magic(self, text):
        name, _, line = text.lstrip("%").partition(" ")
        return self.run_line_magic(name, line.strip())

    def system(self, command):
        import _magics

        raise _magics.UsageError(_magics.NO_COMMANDS)

    getoutput = getoutput_split = system_piped = system_raw = system

    def show_help(self, target, detail):
        import _magic_names

        _magic_names.show_help(target.strip(), detail)

    def show_usage(self):
        print(
            "The value of a cell's last expression is shown. x? tells about x, %lsmagic lists the magics.\n"
            "Everything runs in a sandbox: it has files of its own, no network and no commands."
        )

    def run_cell(self, raw_cell, store_history=False, silent=False):
        import _display

        value = _mpk.run_cell(raw_cell, file_of_cell())
        if value is not None and not silent:
            _display.display(value)

    def ev(self, expression):
        return eval(expression, user_names())

    def ex(self, source):
        exec(source, user_names())

    def push(self, variables, interactive=True):
        user_names().update(variables)

    def set_next_input(self, text, replace=False):
        print("This kernel never writes into a notebook's cells. This was to be the next one:\n\n" + text)

    def showtraceback(self, *args, **options):
        import _display

        error = sys.exc_info()[1]
        if error is not None:
            _display.print_error(error)

    def enable_matplotlib(self, gui=None):
        return "inline", "inline"


shell = ZMQInteractiveShell()
