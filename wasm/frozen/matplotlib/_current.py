"""The figures that are not shown yet, and the one that the functions of pyplot act on."""

import sys

from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec

_figures = []  # those that are not shown yet; the last is the current one


def _register():
    try:
        import _shell
    except ImportError:  # not in a notebook
        return
    if _at_end not in _shell.end_hooks:
        _shell.end_hooks.append(_at_end)


def _display(fig):
    svg = fig.svg()
    width, height = fig._shown_size()
    import _mpk

    _mpk.display("", False, width, height, {"image/svg+xml": svg, "text/plain": repr(fig)})


def _show_all():
    while _figures:
        # Closed first: one that cannot be drawn must not be tried again after each cell.
        fig = _figures.pop(0)
        if fig.axes or fig._texts or fig._title:
            _display(fig)


def _at_end():
    """What the end of a cell does. No code of the cell is there any more that an error could be raised in."""
    while _figures:
        try:
            _show_all()
        except Exception as error:
            print("A figure cannot be drawn: %s: %s" % (type(error).__name__, error), file=sys.stderr)


def show(*args, **kwargs):
    """Shows all figures that are not shown yet, and closes them. The end of a cell does the same."""
    _show_all()


def figure(num=None, figsize=None, dpi=None, facecolor=None, clear=False, **kwargs):
    """A new figure, which becomes the current one; or the one of that number, if it is not shown yet.

    figsize is its width and height in inches of 100 pixels.
    """
    if isinstance(num, Figure):
        fig = num
    else:
        fig = next((f for f in _figures if num is not None and f.number == num), None)
    if fig is None:
        fig = Figure(figsize, dpi, facecolor, **kwargs)
        numbers = [f.number for f in _figures if isinstance(f.number, int)]
        fig.number = max(numbers or [0]) + 1 if num is None else num
        _register()
    elif fig in _figures:
        _figures.remove(fig)
    if clear:
        fig.clear()
    _figures.append(fig)
    return fig


def gcf():
    """The current figure; a new one if there is none."""
    return _figures[-1] if _figures else figure()


def gca():
    """The current axes; new ones if there are none."""
    return gcf().gca()


def sca(ax):
    """Makes axes, and their figure, the current ones."""
    figure(ax.figure)
    ax.figure.sca(ax)


def axes(arg=None, **kwargs):
    """New axes; arg is (left, bottom, width, height) in parts of the figure."""
    return gcf().add_subplot(**kwargs) if arg is None else gcf().add_axes(arg, **kwargs)


def subplots(
    nrows=1, ncols=1, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, **kwargs
):
    """A figure and its axes in rows and columns: axes[i, j], or axes[i] in a single row or column.

    sharex, sharey: whether they have the same limits: True, False, 'row' or 'col'. What else is given goes to figure().
    """
    own = {}
    for name in ("gridspec_kw", "subplot_kw"):
        if name in kwargs:
            own[name] = kwargs.pop(name)
    fig = figure(**kwargs)
    return fig, fig.subplots(nrows, ncols, sharex, sharey, squeeze, width_ratios, height_ratios, **own)


def subplot(*args, **kwargs):
    """subplot(rows, columns, index) or subplot(211): axes at that place of a grid, new or not."""
    fig = gcf()
    before = list(fig._axes)
    made = fig.add_subplot(*args, **kwargs)
    for old in before:
        if (
            getattr(old.spec, "shape", 0) == made.spec.shape
            and old.spec.span == made.spec.span
            and old._twin_of is None
        ):
            fig._axes.remove(made)
            return fig.sca(old)
    return made


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
    """Axes that cover cells of a grid, from loc on."""
    cell = GridSpec(*shape)[loc[0] : loc[0] + rowspan, loc[1] : loc[1] + colspan]
    return (fig or gcf()).add_subplot(cell, **kwargs)


def subplot_mosaic(*args, **kwargs):
    raise AttributeError("matplotlib in this sandbox has no plt.subplot_mosaic; docs: it has subplots and subplot2grid")


def clf():
    """Empties the current figure."""
    gcf().clear()


def cla():
    """Empties the current axes."""
    gca().clear()


def close(fig=None):
    """Closes a figure without showing it: the current one, one by its number, or 'all'."""
    if fig == "all":
        _figures.clear()
    elif fig is None:
        if _figures:
            _figures.pop()
    else:
        for one in _figures[:]:
            if one is fig or one.number == fig:
                _figures.remove(one)


def get_fignums():
    """The numbers of the figures that are not shown yet."""
    return sorted(f.number for f in _figures if isinstance(f.number, int))


def fignum_exists(num):
    return any(f.number == num for f in _figures)


def savefig(fname, **kwargs):
    """Writes the current figure as SVG into a file of the sandbox."""
    gcf().savefig(fname, **kwargs)


def draw():
    """Does nothing: figures are drawn when they are shown."""


draw_if_interactive = ion = ioff = draw


def pause(interval):
    """Shows what there is; nothing here runs by itself."""
    _show_all()
