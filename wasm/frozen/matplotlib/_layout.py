"""Where the plots of a picture stand: each with room for what is written round it."""

EDGE = 8.0  # between the outermost text and the edge of the picture
GAP = 14.0  # between what belongs to one plot and to the next


class Cell:
    """One or more cells of a grid of `shape`: first and last row, first and last column."""

    def __init__(self, shape, span, widths=None, heights=None):
        self.shape, self.span = tuple(shape), tuple(span)
        self.widths, self.heights = widths, heights

    def get_gridspec(self):
        return self


def _parts(ratios, count, whole):
    ratios = [1.0] * count if ratios is None else [float(r) for r in ratios]
    if len(ratios) != count:
        raise ValueError("%d ratios for %d rows or columns" % (len(ratios), count))
    return [whole * r / sum(ratios) for r in ratios]


def arrange(figure, title_room):
    """Finds ticks, limits and places of all axes."""
    width, height = figure.pixels
    main = [a for a in figure._axes if a._twin_of is None]
    for axes in main:
        if isinstance(axes.spec, tuple):
            left, bottom, w, h = axes.spec
            _place(axes, left * width, (1 - bottom - h) * height, w * width, h * height)
        else:
            rows, columns = axes.spec.shape
            r0, r1, c0, c1 = axes.spec.span
            wide, high = width * (c1 - c0 + 1) / columns, height * (r1 - r0 + 1) / rows
            _place(axes, 0, 0, max(20, wide - 70), max(20, high - 60))
    # The room that labels need depends on the ticks, and these on the size: the second time both are nearly right.
    for _ in (0, 1):
        for axes in main:
            for part in axes.parts():
                for axis in (part.xaxis, part.yaxis):
                    axis.find_ticks(axes.height if axis.index else axes.width)
        grids = {}
        for axes in main:
            if not isinstance(axes.spec, tuple):
                key = axes.spec.shape + (str(axes.spec.widths), str(axes.spec.heights))
                grids.setdefault(key, []).append(axes)
        for group in grids.values():
            _arrange_grid(group, width, height, title_room)
    for axes in main:
        if axes._aspect is not None:
            _keep_aspect(axes)
            for part in axes.parts():
                for axis in (part.xaxis, part.yaxis):
                    axis.find_ticks(axes.height if axis.index else axes.width)
        axes.room()  # tells the colorbars where they begin


def _arrange_grid(group, width, height, title_room):
    spec = group[0].spec
    rows, columns = spec.shape
    left, right = [0.0] * columns, [0.0] * columns
    top, bottom = [0.0] * rows, [0.0] * rows
    for axes in group:
        room = axes.room()
        r0, r1, c0, c1 = axes.spec.span
        left[c0], right[c1] = max(left[c0], room[0]), max(right[c1], room[1])
        top[r0], bottom[r1] = max(top[r0], room[2]), max(bottom[r1], room[3])
    free_w = width - 2 * EDGE - sum(left) - sum(right) - GAP * (columns - 1)
    free_h = height - 2 * EDGE - title_room - sum(top) - sum(bottom) - GAP * (rows - 1)
    widths = _parts(spec.widths, columns, max(free_w, 10.0 * columns))
    heights = _parts(spec.heights, rows, max(free_h, 10.0 * rows))
    xs, ys = [], []
    at = EDGE
    for j in range(columns):
        xs.append(at + left[j])
        at += left[j] + widths[j] + right[j] + GAP
    at = EDGE + title_room
    for i in range(rows):
        ys.append(at + top[i])
        at += top[i] + heights[i] + bottom[i] + GAP
    for axes in group:
        r0, r1, c0, c1 = axes.spec.span
        _place(axes, xs[c0], ys[r0], xs[c1] + widths[c1] - xs[c0], ys[r1] + heights[r1] - ys[r0])


def _place(axes, left, top, width, height):
    for part in axes.parts():
        part.left, part.top, part.width, part.height = left, top, width, height


def _keep_aspect(axes):
    """Makes a unit of y as long as that many units of x: the box narrower, or the limits wider."""
    if axes.xaxis.is_log or axes.yaxis.is_log:
        return
    (x1, x2), (y1, y2) = axes.xaxis.view(), axes.yaxis.view()
    wide, high = abs(x2 - x1), abs(y2 - y1) * axes._aspect
    if axes._adjusts_data:
        scale = max(wide / axes.width, high / axes.height)
        for axis, low, end, length in ((axes.xaxis, x1, x2, axes.width), (axes.yaxis, y1, y2, axes.height)):
            unit = scale / (axes._aspect if axis.index else 1)
            middle, half = (low + end) / 2, unit * length / 2
            half = half if end > low else -half
            axis.group[0].limits = [middle - half, middle + half]
        return
    scale = min(axes.width / wide, axes.height / high)
    w, h = wide * scale, high * scale
    _place(axes, axes.left + (axes.width - w) / 2, axes.top + (axes.height - h) / 2, w, h)
