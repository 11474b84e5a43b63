"""Rows and columns of axes, and of cells for axes."""

from matplotlib import _layout, _style


class Grid:
    """The plots of subplots(): axes[i][j], axes[i, j], axes[k] in a single row, and what programs ask of an array."""

    def __init__(self, items, shape):
        self._items = items
        self.shape = shape
        self.ndim = len(shape)
        self.size = len(items)

    def _rows(self):
        if self.ndim == 1:
            return self._items
        n = self.shape[1]
        return [Grid(self._items[i * n : (i + 1) * n], (n,)) for i in range(self.shape[0])]

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            found = self._rows()[key]
            return Grid(found, (len(found),)) if isinstance(found, list) and self.ndim == 1 else found
        if len(key) > self.ndim:
            raise IndexError("too many indices for array: array is %d-dimensional" % self.ndim)
        row, column = key if len(key) == 2 else (key[0], slice(None))
        rows = self._rows()[row]
        if isinstance(rows, list):
            cells = [r[column] for r in rows]
            return Grid(cells, (len(cells),)) if not isinstance(column, slice) else cells
        return rows[column]

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return iter(self._rows())

    def __repr__(self):
        return repr(self.tolist())

    def tolist(self):
        return [r._items for r in self._rows()] if self.ndim == 2 else list(self._items)

    @property
    def flat(self):
        return iter(self._items)

    @property
    def T(self):
        if self.ndim == 1:
            return self
        n, m = self.shape
        return Grid([self._items[i * m + j] for j in range(m) for i in range(n)], (m, n))

    def flatten(self, order="C"):
        return Grid(self._items, (self.size,))

    ravel = flatten

    def reshape(self, *shape):
        return (
            self.flatten() if shape in ((-1,), ((-1,),)) else Grid(self._items, shape[0] if len(shape) == 1 else shape)
        )


class GridSpec:
    """Cells for add_subplot: spec[0, :] is the first row."""

    def __init__(self, nrows=1, ncols=1, figure=None, width_ratios=None, height_ratios=None, **kwargs):
        _style.take("GridSpec", kwargs, " wspace hspace left right top bottom ")
        self.shape = nrows, ncols
        self.widths, self.heights = width_ratios, height_ratios

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            key = (key // self.shape[1], key % self.shape[1]) if isinstance(key, int) else (key, slice(None))
        spans = []
        for part, count in zip(key, self.shape):
            if isinstance(part, slice):
                whole = list(range(count))[part]
            else:
                whole = [range(count)[part]]
            spans += [whole[0], whole[-1]]
        return _layout.Cell(self.shape, spans, self.widths, self.heights)
