"""Things that one call of bar(), errorbar() or stem() made."""


class BarContainer:
    def __init__(self, patches, errorbar=None, orientation="vertical", datavalues=None, label=None):
        self.patches = patches
        self.errorbar = errorbar
        self.orientation = orientation
        self.datavalues = datavalues
        self._label = label
        self.reach = None  # the ends of the error bars

    def __repr__(self):
        return "<BarContainer object of %d artists>" % len(self.patches)

    def __len__(self):
        return len(self.patches)

    def __iter__(self):
        return iter(self.patches)

    def __getitem__(self, i):
        return self.patches[i]

    def get_label(self):
        return self._label

    def set_label(self, s):
        self._label = s
        if self.patches:
            self.patches[0].set_label(s)


class ErrorbarContainer:
    def __init__(self, lines):
        self.lines = lines

    def __repr__(self):
        return "<ErrorbarContainer object of %d artists>" % len(self.lines)

    def __len__(self):
        return len(self.lines)

    def __iter__(self):
        return iter(self.lines)

    def __getitem__(self, i):
        return self.lines[i]


class StemContainer(ErrorbarContainer):
    def __init__(self, markerline, stemlines, baseline):
        super().__init__((markerline, stemlines, baseline))
        self.markerline, self.stemlines, self.baseline = markerline, stemlines, baseline

    def __repr__(self):
        return "<StemContainer object of 3 artists>"
