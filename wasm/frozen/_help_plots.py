"""Help for matplotlib."""

TEXT = rb"""
= matplotlib
Plots that are drawn as SVG: import matplotlib.pyplot as plt. A part of matplotlib, written anew for
this sandbox; what is not there says so by name.
= matplotlib.pyplot
Plots in the current figure, which is shown by show() or at the end of the cell. Data are lists,
tuples, ranges, arrays or other iterables; None and nan leave gaps; texts make categories.
= matplotlib.rcParams
The settings, a dict: 'figure.figsize', 'font.size', 'lines.linewidth', 'axes.grid' and others.
= matplotlib.rc(group, **kwargs)
Changes several settings of a group: rc('lines', linewidth=3).
= matplotlib.rcdefaults()
Sets all settings back.
= matplotlib.rc_context(rc=None)
For with: settings that hold in its block only.
= matplotlib.use(backend, force=True)
Accepted, and changes nothing: figures are SVG in the notebook.
= matplotlib.get_backend()
'inline'.
= matplotlib.RcParams()
The class of rcParams: a dict that takes only settings that there are.
= matplotlib.colormaps
The colormaps by name: colormaps['viridis'].
= matplotlib.cycler(*args, **kwargs)
Values that lines take in turn: rcParams['axes.prop_cycle'] = cycler(color=['r', 'g']).
= matplotlib.style
Sets of settings: style.use('ggplot').
= matplotlib.style.available
The names of the styles, as a list.
= matplotlib.style.context(style)
For with: a style that holds in its block only.
= matplotlib.style.rcParams > matplotlib.rcParams
= matplotlib.style.rc_context > matplotlib.rc_context
= matplotlib.style.use(style)
Takes a set of settings: 'default', 'ggplot', 'dark_background', 'seaborn-v0_8' and some others.
Raises OSError for others.
= matplotlib.pyplot.figure(num=None, figsize=None, dpi=None, facecolor=None, clear=False, **kwargs)
A new figure, which becomes the current one; or the one of that number, if it is not shown yet.
figsize is (width, height) in inches of 100 pixels.
= matplotlib.pyplot.subplots(nrows=1, ncols=1, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, **kwargs)
A figure, and axes in rows and columns: fig, ax = plt.subplots(); fig, axs = plt.subplots(2, 2),
axs[0, 1]. sharex, sharey: the same limits for True, 'row' or 'col'. figsize and others go to
figure().
= matplotlib.pyplot.subplot(*args, **kwargs)
Axes at a place of a grid: subplot(2, 1, 1) or subplot(211); those that are there already, if any.
= matplotlib.pyplot.subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs)
Axes that cover cells of a grid, from loc (row, column) on.
= matplotlib.pyplot.axes(arg=None, **kwargs)
New axes; arg is (left, bottom, width, height) in parts of the figure.
= matplotlib.pyplot.gcf()
The current figure; a new one if there is none.
= matplotlib.pyplot.gca()
The current axes; new ones if there are none.
= matplotlib.pyplot.gci()
The last picture, or points with c=numbers.
= matplotlib.pyplot.sca(ax)
Makes axes the current ones.
= matplotlib.pyplot.delaxes(ax=None)
Removes axes.
= matplotlib.pyplot.clf()
Empties the current figure.
= matplotlib.pyplot.cla()
Empties the current axes.
= matplotlib.pyplot.close(fig=None)
Closes a figure without showing it: the current one, one by its number, or 'all'.
= matplotlib.pyplot.get_fignums()
The numbers of the figures that are not shown yet.
= matplotlib.pyplot.fignum_exists(num)
Whether a figure of that number is not shown yet.
= matplotlib.pyplot.show(*args, **kwargs)
Shows all figures and closes them. The end of a cell does the same.
= matplotlib.pyplot.savefig(fname, **kwargs)
Writes the current figure into a file of the sandbox, as SVG: the name must end with .svg.
= matplotlib.pyplot.draw()
Does nothing: figures are drawn when they are shown.
= matplotlib.pyplot.draw_if_interactive > matplotlib.pyplot.draw
= matplotlib.pyplot.ion > matplotlib.pyplot.draw
= matplotlib.pyplot.ioff > matplotlib.pyplot.draw
= matplotlib.pyplot.pause(interval)
Shows what there is.
= matplotlib.pyplot.plot(*args, **kwargs)
Lines through points: plot(y), plot(x, y), plot(x, y, 'r--o', x2, y2, ...). The format has a colour
(b g r c m y k w C0), a line (- -- : -.) and a marker (o s ^ v x + * . D). color, linewidth,
linestyle, marker, markersize, alpha, label. Raises ValueError when x and y differ in length.
= matplotlib.pyplot.scatter(x, y, s=None, c=None, **kwargs)
Points. s: their area in square points; c: their colour, or numbers that cmap gives colours; marker,
alpha, label.
= matplotlib.pyplot.bar(x, height, width=0.8, bottom=None, **kwargs)
Upright bars; x may be names. align, color, edgecolor, label, yerr, capsize, tick_label.
= matplotlib.pyplot.barh(y, width, height=0.8, left=None, **kwargs)
Bars that lie; y may be names.
= matplotlib.pyplot.bar_label(container, labels=None, **kwargs)
Writes the size of each bar at it: fmt='%g', label_type='edge' or 'center', padding.
= matplotlib.pyplot.hist(x, bins=10, **kwargs)
A histogram of one row of numbers, or of several; gives counts, edges and bars. bins: how many, or
their edges. range, density, cumulative, weights, histtype='bar', 'barstacked', 'step' or
'stepfilled', orientation, rwidth, label.
= matplotlib.pyplot.boxplot(x, **kwargs)
Boxes from the first to the third quarter, with the median; one for each row of numbers.
= matplotlib.pyplot.pie(x, **kwargs)
A pie: labels, autopct='%1.1f%%', explode, colors, startangle, counterclock, wedgeprops={'width':
0.4} for a ring.
= matplotlib.pyplot.errorbar(x, y, yerr=None, xerr=None, fmt='', **kwargs)
plot() with lines for errors: one number, one for each point, or (below, above). capsize, ecolor,
elinewidth.
= matplotlib.pyplot.stem(*args, **kwargs)
Heads on stems: stem(y), stem(x, y); linefmt, markerfmt, basefmt, bottom.
= matplotlib.pyplot.step(x, y, *args, **kwargs)
plot() in steps; where is 'pre', 'post' or 'mid'.
= matplotlib.pyplot.fill(*args, **kwargs)
The area inside of points: fill(x, y, 'r').
= matplotlib.pyplot.fill_between(x, y1, y2=0, **kwargs)
The band between two lines; where says at which points. color, alpha, label, step.
= matplotlib.pyplot.fill_betweenx(y, x1, x2=0, **kwargs)
The band between two upright lines.
= matplotlib.pyplot.stackplot(x, *args, **kwargs)
Bands on one another: stackplot(x, y1, y2, ...); labels, colors.
= matplotlib.pyplot.axhline(y=0, xmin=0, xmax=1, **kwargs)
A line across the axes at y; xmin and xmax are parts of the width.
= matplotlib.pyplot.axvline(x=0, ymin=0, ymax=1, **kwargs)
An upright line through the axes at x.
= matplotlib.pyplot.axhspan(ymin, ymax, **kwargs)
A band across the axes.
= matplotlib.pyplot.axvspan(xmin, xmax, **kwargs)
An upright band through the axes.
= matplotlib.pyplot.hlines(y, xmin, xmax, colors=None, linestyles='solid', **kwargs)
Lines from xmin to xmax at each y.
= matplotlib.pyplot.vlines(x, ymin, ymax, colors=None, linestyles='solid', **kwargs)
Lines from ymin to ymax at each x.
= matplotlib.pyplot.semilogx(*args, **kwargs)
plot() with a logarithmic x axis.
= matplotlib.pyplot.semilogy(*args, **kwargs)
plot() with a logarithmic y axis.
= matplotlib.pyplot.loglog(*args, **kwargs)
plot() with logarithmic axes.
= matplotlib.pyplot.imshow(X, **kwargs)
Rows of numbers, or of (r, g, b), as a picture: cmap, vmin, vmax, origin, extent, aspect,
interpolation.
= matplotlib.pyplot.matshow(A, **kwargs)
imshow() in a figure of its own, with the numbers of the columns above.
= matplotlib.pyplot.pcolormesh(*args, **kwargs)
Rows of numbers as cells: pcolormesh(C) or pcolormesh(X, Y, C), at even distances.
= matplotlib.pyplot.colorbar(mappable=None, cax=None, ax=None, **kwargs)
A strip that says which colour is which number: of the last picture, or of points with c=numbers.
label.
= matplotlib.pyplot.clim(vmin=None, vmax=None)
The ends of the colours of the last picture.
= matplotlib.pyplot.set_cmap(cmap)
The colormap of the pictures that follow: 'viridis', 'plasma', 'gray', 'coolwarm' and others.
= matplotlib.pyplot.get_cmap(name=None, lut=None)
A colormap: cmap(0.5) is a colour as (r, g, b, a).
= matplotlib.pyplot.colormaps > matplotlib.colormaps
= matplotlib.pyplot.text(x, y, s, **kwargs)
A text at a place of the data: fontsize, color, ha, va, rotation, weight, bbox.
= matplotlib.pyplot.figtext(x, y, s, **kwargs)
A text at a place in parts of the figure.
= matplotlib.pyplot.annotate(text, xy, xytext=None, **kwargs)
A text that speaks of the point xy; arrowprops={'arrowstyle': '->'} draws an arrow from it.
= matplotlib.pyplot.title(label, **kwargs)
A title over the axes; loc is 'left', 'center' or 'right'; fontsize, color.
= matplotlib.pyplot.suptitle(t, **kwargs)
A title over all axes of the figure.
= matplotlib.pyplot.xlabel(xlabel, **kwargs)
What the x axis means.
= matplotlib.pyplot.ylabel(ylabel, **kwargs)
What the y axis means.
= matplotlib.pyplot.xlim(*args, **kwargs)
The ends of the x axis: xlim(0, 10), xlim(left=0). Without arguments: what they are.
= matplotlib.pyplot.ylim(*args, **kwargs)
The ends of the y axis: ylim(0, 10), ylim(bottom=0). Without arguments: what they are.
= matplotlib.pyplot.xticks(ticks=None, labels=None, **kwargs)
Where the ticks of the x axis are, and what is written there; rotation turns it. Without arguments:
what there is.
= matplotlib.pyplot.yticks(ticks=None, labels=None, **kwargs)
Where the ticks of the y axis are, and what is written there. Without arguments: what there is.
= matplotlib.pyplot.xscale(value)
'linear' or 'log'.
= matplotlib.pyplot.yscale(value)
'linear' or 'log'.
= matplotlib.pyplot.legend(*args, **kwargs)
A box that names what has a label; loc: 'best', 'upper left', 'lower right', ...; title, ncol,
fontsize.
= matplotlib.pyplot.grid(visible=None, which='major', axis='both', **kwargs)
Lines at the ticks, on or off: grid(True), grid(axis='y').
= matplotlib.pyplot.axis(arg=None, **kwargs)
'off', 'on', 'equal', 'scaled', 'tight', 'square', or (xmin, xmax, ymin, ymax).
= matplotlib.pyplot.margins(*args, **kwargs)
The part of the data's width and height that is left free beside it.
= matplotlib.pyplot.autoscale(enable=True, axis='both', tight=None)
Limits follow the data again.
= matplotlib.pyplot.tick_params(axis='both', **kwargs)
How ticks and their labels look: labelsize, rotation, colors, length.
= matplotlib.pyplot.ticklabel_format(**kwargs)
style='plain': numbers in full, without a factor at the end of the axis.
= matplotlib.pyplot.locator_params(axis='both', nbins=9)
The most ticks of an axis.
= matplotlib.pyplot.twinx(ax=None)
Axes with the same x, and a y axis of their own on the right.
= matplotlib.pyplot.twiny(ax=None)
Axes with the same y, and an x axis of their own above.
= matplotlib.pyplot.tight_layout(**kwargs)
Does nothing: there is always room for what is written round the axes.
= matplotlib.pyplot.subplots_adjust(**kwargs)
Does nothing: there is always room for what is written round the axes.
= matplotlib.pyplot.setp(obj, **kwargs)
Sets properties of one thing, or of several.
= matplotlib.pyplot.rcParams > matplotlib.rcParams
= matplotlib.pyplot.GridSpec(nrows=1, ncols=1, figure=None, width_ratios=None, height_ratios=None, **kwargs)
A grid, whose cells fig.add_subplot() takes: grid[0, 1:].
= matplotlib.pyplot.LinearSegmentedColormap(name, segmentdata, N=256, gamma=1.0)
A colormap of one's own, from from_list(name, colors).
= matplotlib.pyplot.ListedColormap(colors, name='from_list', N=None)
A colormap of the given colours.
= matplotlib.pyplot.Normalize(vmin=None, vmax=None, clip=False)
Which numbers have the first and the last colour.
= matplotlib.pyplot.ScalarMappable(norm=None, cmap=None)
A colormap and its numbers, for colorbar().
= matplotlib.pyplot.cycler > matplotlib.cycler
= matplotlib.pyplot.subplot_mosaic(*args, **kwargs)
Not there; use subplots() and subplot2grid().
= matplotlib.pyplot.rc > matplotlib.rc
= matplotlib.pyplot.rcdefaults > matplotlib.rcdefaults
= matplotlib.pyplot.rc_context > matplotlib.rc_context
= matplotlib.pyplot.Axes(figure, spec)
What subplots() gives: plot(), bar() and the others as methods; set_title(), set_xlabel(),
set_xlim(), set_xticks(), set(xlabel=..., ylim=...), legend(), grid(), twinx(), invert_yaxis(),
spines['top'].set_visible(False).
= matplotlib.pyplot.Figure(figsize=None, dpi=None, facecolor=None, edgecolor=None, layout=None, **kwargs)
What figure() gives: add_subplot(), subplots(), suptitle(), savefig(), colorbar(), text().
= matplotlib.pyplot.Line2D(xdata, ydata, **kwargs)
What plot() gives: set_color(), set_linewidth(), set_label() and others.
= matplotlib.pyplot.Circle(xy, radius=5, **kwargs)
A circle, for ax.add_patch().
= matplotlib.pyplot.Rectangle(xy, width, height, **kwargs)
A rectangle, for ax.add_patch().
= matplotlib.pyplot.Polygon(xy, closed=True, **kwargs)
An area of points, for ax.add_patch().
"""
