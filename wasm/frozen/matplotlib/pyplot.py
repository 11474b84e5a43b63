"""`import matplotlib.pyplot as plt`: plots in the current figure, which is shown at the end of the cell."""

from matplotlib import cm, colormaps, cycler, rc, rc_context, rcdefaults, rcParams, style
from matplotlib._current import (
    axes,
    cla,
    clf,
    close,
    draw,
    draw_if_interactive,
    fignum_exists,
    figure,
    gca,
    gcf,
    get_fignums,
    ioff,
    ion,
    pause,
    savefig,
    sca,
    show,
    subplot,
    subplot2grid,
    subplot_mosaic,
    subplots,
)
from matplotlib.axes import Axes
from matplotlib.cm import get_cmap
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle


def tight_layout(**kwargs):
    """Does nothing: room is always made for everything that is written round the axes."""
    gcf().tight_layout(**kwargs)


def subplots_adjust(**kwargs):
    """Does nothing: room is always made for everything that is written round the axes."""
    gcf().subplots_adjust(**kwargs)


def suptitle(t, **kwargs):
    """A title over all axes of the figure."""
    return gcf().suptitle(t, **kwargs)


def figtext(x, y, s, **kwargs):
    """A text at a place in parts of the figure."""
    return gcf().text(x, y, s, **kwargs)


def colorbar(mappable=None, cax=None, ax=None, **kwargs):
    """A strip that says which colour is which number: of the last picture, or of points with c=numbers."""
    if mappable is None:
        mappable = gci()
        if mappable is None:
            raise RuntimeError(
                "No mappable was found to use for colorbar creation. First define a mappable such as an image."
            )
    return gcf().colorbar(mappable, cax, ax, **kwargs)


def gci():
    """The last picture, or points with c=numbers."""
    return getattr(gca(), "_mappable", None)


def clim(vmin=None, vmax=None):
    """The ends of the colours of the last picture."""
    gci().norm.vmin, gci().norm.vmax = vmin, vmax


def delaxes(ax=None):
    gcf().delaxes(ax or gca())


def twinx(ax=None):
    """Axes with the same x and a y axis of their own, on the right."""
    return (ax or gca()).twinx()


def twiny(ax=None):
    """Axes with the same y and an x axis of their own, above."""
    return (ax or gca()).twiny()


def _ticks(axis, ticks, labels, kwargs):
    ax = gca()
    if ticks is None and labels is None and not kwargs:
        return (ax.get_yticks(), ax.get_yticklabels()) if axis else (ax.get_xticks(), ax.get_xticklabels())
    (ax.set_yticks if axis else ax.set_xticks)(ticks, labels, **kwargs)


def xticks(ticks=None, labels=None, **kwargs):
    """Where the ticks of the x axis are and what is written there. Without arguments: what there is."""
    return _ticks(0, ticks, labels, kwargs)


def yticks(ticks=None, labels=None, **kwargs):
    """Where the ticks of the y axis are and what is written there. Without arguments: what there is."""
    return _ticks(1, ticks, labels, kwargs)


def xlim(*args, **kwargs):
    """The ends of the x axis: xlim(0, 10), xlim(left=0). Without arguments: what they are."""
    return gca().set_xlim(*args, **kwargs) if args or kwargs else gca().get_xlim()


def ylim(*args, **kwargs):
    """The ends of the y axis: ylim(0, 10), ylim(bottom=0). Without arguments: what they are."""
    return gca().set_ylim(*args, **kwargs) if args or kwargs else gca().get_ylim()


def title(label, **kwargs):
    """A title over the axes; loc is 'left', 'center' or 'right'."""
    return gca().set_title(label, **kwargs)


def xlabel(xlabel, **kwargs):
    """What the x axis means."""
    return gca().set_xlabel(xlabel, **kwargs)


def ylabel(ylabel, **kwargs):
    """What the y axis means."""
    return gca().set_ylabel(ylabel, **kwargs)


def xscale(value):
    """'linear' or 'log'."""
    gca().set_xscale(value)


def yscale(value):
    """'linear' or 'log'."""
    gca().set_yscale(value)


def setp(obj, **kwargs):
    """Sets properties of one thing or of several."""
    for one in obj if isinstance(obj, (list, tuple)) or hasattr(obj, "patches") else [obj]:
        one.set(**kwargs)


def legend(*args, **kwargs):
    """A box that names what has a label; loc says where: 'best', 'upper left', ..."""
    return gca().legend(*args, **kwargs)


def grid(visible=None, which="major", axis="both", **kwargs):
    """Lines at the ticks, on or off."""
    gca().grid(visible, which, axis, **kwargs)


def axis(arg=None, **kwargs):
    """'off', 'on', 'equal', 'scaled', 'tight', 'square', or (xmin, xmax, ymin, ymax)."""
    return gca().axis(arg, **kwargs)


def margins(*args, **kwargs):
    """The part of the data's width and height that is left free beside it."""
    gca().margins(*args, **kwargs)


def tick_params(axis="both", **kwargs):
    """How ticks and their labels look: labelsize, rotation, colors, length, ..."""
    gca().tick_params(axis, **kwargs)


def ticklabel_format(**kwargs):
    """style='plain': numbers in full, without a factor at the end of the axis."""
    gca().ticklabel_format(**kwargs)


def autoscale(enable=True, axis="both", tight=None):
    """Limits follow the data again."""
    gca().autoscale(enable, axis, tight)


def locator_params(axis="both", nbins=9):
    """The most ticks of an axis."""
    from matplotlib.ticker import MaxNLocator

    ax = gca()
    for one in (ax.xaxis, ax.yaxis):
        if axis in ("both", "xy"[one.index]):
            one.set_major_locator(MaxNLocator(nbins))


def plot(*args, **kwargs):
    """plot(y), plot(x, y), plot(x, y, 'r--o', x2, y2, ...): lines with markers.

    color, linewidth, linestyle, marker, markersize, alpha, label, drawstyle, ...
    """
    return gca().plot(*args, **kwargs)


def semilogx(*args, **kwargs):
    """plot() with a logarithmic x axis."""
    return gca().semilogx(*args, **kwargs)


def semilogy(*args, **kwargs):
    """plot() with a logarithmic y axis."""
    return gca().semilogy(*args, **kwargs)


def loglog(*args, **kwargs):
    """plot() with logarithmic axes."""
    return gca().loglog(*args, **kwargs)


def step(x, y, *args, **kwargs):
    """plot() in steps; where is 'pre', 'post' or 'mid'."""
    return gca().step(x, y, *args, **kwargs)


def scatter(x, y, s=None, c=None, **kwargs):
    """Points; s is their area in square points, c their colour, or numbers that cmap gives colours."""
    return gca().scatter(x, y, s, c, **kwargs)


def bar(x, height, width=0.8, bottom=None, **kwargs):
    """Upright bars; x may be names. align, color, edgecolor, label, yerr, capsize, tick_label, ..."""
    return gca().bar(x, height, width, bottom, **kwargs)


def barh(y, width, height=0.8, left=None, **kwargs):
    """Bars that lie; y may be names."""
    return gca().barh(y, width, height, left, **kwargs)


def bar_label(container, labels=None, **kwargs):
    """Writes the size of each bar at it: fmt='%g', label_type='edge' or 'center', padding."""
    return gca().bar_label(container, labels, **kwargs)


def hist(x, bins=10, **kwargs):
    """A histogram of one row of numbers, or of several. Gives counts, edges and bars.

    range, density, cumulative, histtype='bar', 'barstacked', 'step' or 'stepfilled', orientation, rwidth, ...
    """
    return gca().hist(x, bins, **kwargs)


def boxplot(x, **kwargs):
    """Boxes from the first to the third quarter, with the median; one for each row of numbers."""
    return gca().boxplot(x, **kwargs)


def pie(x, **kwargs):
    """A pie: labels, autopct='%1.1f%%', explode, colors, startangle, counterclock, wedgeprops={'width': 0.4}, ..."""
    return gca().pie(x, **kwargs)


def errorbar(x, y, yerr=None, xerr=None, fmt="", **kwargs):
    """plot() with lines for errors; capsize, ecolor, elinewidth."""
    return gca().errorbar(x, y, yerr, xerr, fmt, **kwargs)


def stem(*args, **kwargs):
    """Heads on stems, from a line at bottom."""
    return gca().stem(*args, **kwargs)


def fill_between(x, y1, y2=0, **kwargs):
    """The band between two lines; where says at which points."""
    return gca().fill_between(x, y1, y2, **kwargs)


def fill_betweenx(y, x1, x2=0, **kwargs):
    """The band between two upright lines."""
    return gca().fill_betweenx(y, x1, x2, **kwargs)


def fill(*args, **kwargs):
    """fill(x, y, 'r'): the area inside of the points."""
    return gca().fill(*args, **kwargs)


def stackplot(x, *args, **kwargs):
    """Bands on one another; labels, colors."""
    return gca().stackplot(x, *args, **kwargs)


def axhline(y=0, xmin=0, xmax=1, **kwargs):
    """A line across the axes at y."""
    return gca().axhline(y, xmin, xmax, **kwargs)


def axvline(x=0, ymin=0, ymax=1, **kwargs):
    """An upright line through the axes at x."""
    return gca().axvline(x, ymin, ymax, **kwargs)


def axhspan(ymin, ymax, **kwargs):
    """A band across the axes."""
    return gca().axhspan(ymin, ymax, **kwargs)


def axvspan(xmin, xmax, **kwargs):
    """An upright band through the axes."""
    return gca().axvspan(xmin, xmax, **kwargs)


def hlines(y, xmin, xmax, colors=None, linestyles="solid", **kwargs):
    """Lines from xmin to xmax at each y."""
    return gca().hlines(y, xmin, xmax, colors, linestyles, **kwargs)


def vlines(x, ymin, ymax, colors=None, linestyles="solid", **kwargs):
    """Lines from ymin to ymax at each x."""
    return gca().vlines(x, ymin, ymax, colors, linestyles, **kwargs)


def text(x, y, s, **kwargs):
    """A text at a place of the data: fontsize, color, ha, va, rotation, weight, bbox, ..."""
    return gca().text(x, y, s, **kwargs)


def annotate(text, xy, xytext=None, **kwargs):
    """A text that speaks of xy; arrowprops={'arrowstyle': '->'} draws an arrow from it."""
    return gca().annotate(text, xy, xytext, **kwargs)


def imshow(X, **kwargs):
    """Rows of numbers, or of (r, g, b), as a picture: cmap, vmin, vmax, origin, extent, aspect, interpolation."""
    return gca().imshow(X, **kwargs)


def matshow(A, **kwargs):
    """imshow() in a figure of its own, with the numbers of the columns above."""
    figure()
    return gca().matshow(A, **kwargs)


def pcolormesh(*args, **kwargs):
    """pcolormesh(C) or pcolormesh(X, Y, C): rows of numbers as cells at even distances."""
    return gca().pcolormesh(*args, **kwargs)


def set_cmap(cmap):
    """The colormap of the pictures that follow."""
    rcParams["image.cmap"] = getattr(cmap, "name", cmap)


_HAS = (
    "it has plot, scatter, bar, barh, hist, boxplot, pie, errorbar, stem, step, fill_between, stackplot, imshow, "
    "matshow, pcolormesh, semilogx, semilogy, loglog, and what is in docs/plots.md"
)


def __dir__():
    return set(globals()) | set(dir(cm))


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    if name[:1] != "_":
        try:
            return getattr(cm, name)
        except AttributeError:
            pass
    raise AttributeError("matplotlib in this sandbox has no plt.%s; docs: %s" % (name, _HAS))
