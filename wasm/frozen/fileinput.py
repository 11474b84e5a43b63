"""The lines of several files, one file after the other."""


class FileInput:
    """An iterator of the lines of files."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if inplace:
            raise NotImplementedError("fileinput: inplace is not available here")
        if files is None:
            import sys

            files = sys.argv[1:] or ("-",)
        self._files = [files] if isinstance(files, str) or hasattr(files, "__fspath__") else list(files)
        self._open = openhook or (lambda name, mode: open(name, mode, -1, encoding, errors))
        self._mode = mode
        self._file = None
        self._name = None
        self._number = self._line = 0

    def __iter__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self):
        """The next line, or '' at the end of the last file."""
        while True:
            if self._file is None:
                if not self._files:
                    return ""
                self._name = self._files.pop(0)
                self._line = 0
                if self._name == "-":
                    import sys

                    self._name, self._file = "<stdin>", sys.stdin
                else:
                    self._file = self._open(self._name, self._mode)
            line = self._file.readline()
            if line:
                self._number += 1
                self._line += 1
                return line
            self.nextfile()

    def nextfile(self):
        """Goes on with the next file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def close(self):
        """Ends it."""
        self.nextfile()
        self._files = []

    def filename(self):
        """The name of the file that was read last."""
        return self._name

    def lineno(self):
        """How many lines were read."""
        return self._number

    def filelineno(self):
        """How many lines of this file were read."""
        return self._line

    def isfirstline(self):
        """Whether the last line was the first of its file."""
        return self._line == 1

    def isstdin(self):
        """Whether the last line was typed."""
        return self._name == "<stdin>"


_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of the files; what the other functions tell is about them."""
    global _state
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def _active():
    if _state is None:
        raise RuntimeError("no active input()")
    return _state


def filename():
    """The name of the file that was read last."""
    return _active().filename()


def lineno():
    """How many lines were read."""
    return _active().lineno()


def filelineno():
    """How many lines of this file were read."""
    return _active().filelineno()


def isfirstline():
    """Whether the last line was the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the last line was typed."""
    return _active().isstdin()


def nextfile():
    """Goes on with the next file."""
    _active().nextfile()


def close():
    """Ends it."""
    global _state
    if _state is not None:
        _state.close()
        _state = None
