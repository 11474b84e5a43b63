"""The methods of Axes for what stands round a plot: names, limits, scales, ticks, the grid."""

from matplotlib import _data, _style, rcParams, ticker
from matplotlib.artist import color_of
from matplotlib.text import Text, choice, _ANCHORS


class Frame:
    # ---- names
    def set_title(self, label, fontdict=None, loc="center", pad=None, **kwargs):
        choice(loc, _ANCHORS, "loc")
        title = Text(0, 0, label, rcParams["axes.titlesize"], fontdict=fontdict, **kwargs)
        title._look["fontweight"] = title._look.get("fontweight", rcParams["axes.titleweight"])
        self._titles[loc] = title
        self._title_pad = 6.0 if pad is None else pad
        return title

    def get_title(self, loc="center"):
        return self._titles[loc]._text if loc in self._titles else ""

    def _set_label(self, axis, label, labelpad, loc, fontdict, kwargs):
        given = {"color": rcParams["axes.labelcolor"], "rotation": 90 * axis.index}
        given.update(kwargs)
        axis.label = Text(0, 0, label, rcParams["axes.labelsize"], fontdict=fontdict, **given)
        if labelpad is not None:
            axis.label_pad = labelpad
        if loc is not None:
            ends = {"left": 0.0, "bottom": 0.0, "center": 0.5, "right": 1.0, "top": 1.0}
            axis.label_at = choice(loc, ends, "loc")
        return axis.label

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, loc=None, **kwargs):
        return self._set_label(self.xaxis, xlabel, labelpad, loc, fontdict, kwargs)

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, loc=None, **kwargs):
        return self._set_label(self.yaxis, ylabel, labelpad, loc, fontdict, kwargs)

    def get_xlabel(self):
        return self.xaxis.label._text

    def get_ylabel(self):
        return self.yaxis.label._text

    # ---- limits and scales
    def set_xlim(self, left=None, right=None, xmin=None, xmax=None, auto=False):
        return self._set_lim(self.xaxis, left if xmin is None else xmin, right if xmax is None else xmax)

    def set_ylim(self, bottom=None, top=None, ymin=None, ymax=None, auto=False):
        return self._set_lim(self.yaxis, bottom if ymin is None else ymin, top if ymax is None else ymax)

    def _set_lim(self, axis, low, high):
        if high is None and isinstance(low, (tuple, list)):
            low, high = low
        axis.set_limits(low, high)
        return axis.view()

    def get_xlim(self):
        return self.xaxis.view()

    def get_ylim(self):
        return self.yaxis.view()

    get_xbound = get_xlim
    get_ybound = get_ylim

    def set_xscale(self, value):
        self.xaxis.set_log(value)

    def set_yscale(self, value):
        self.yaxis.set_log(value)

    def get_xscale(self):
        return "log" if self.xaxis.is_log else "linear"

    def get_yscale(self):
        return "log" if self.yaxis.is_log else "linear"

    def invert_xaxis(self):
        self._invert(self.xaxis)

    def invert_yaxis(self):
        self._invert(self.yaxis)

    def _invert(self, axis):
        main = axis.group[0]
        if None in main.limits:
            main.inverted = not main.inverted
        else:
            main.limits.reverse()

    def margins(self, *margins, x=None, y=None, tight=True):
        if margins:
            x, y = margins[0], margins[-1]
        self._margins = [self._margins[0] if x is None else x, self._margins[1] if y is None else y]

    def set_xmargin(self, m):
        self._margins[0] = m

    def set_ymargin(self, m):
        self._margins[1] = m

    def autoscale(self, enable=True, axis="both", tight=None):
        for one in (self.xaxis, self.yaxis):
            if enable and axis in ("both", "xy"[one.index]):
                one.group[0].limits = [None, None]

    def relim(self, visible_only=False):
        pass

    autoscale_view = relim

    def set_aspect(self, aspect, adjustable=None, anchor=None):
        if aspect == "auto":
            self._aspect = None
        else:
            self._aspect = 1.0 if aspect == "equal" else float(aspect)
            if not 0 < self._aspect < 1e9:
                raise ValueError("aspect must be finite and positive")
        if adjustable is not None:
            self._adjusts_data = adjustable == "datalim"

    def axis(self, arg=None, **kwargs):
        if arg == "off" or arg is False:
            self._shown = False
        elif arg == "on" or arg is True:
            self._shown = True
        elif arg == "equal":
            self._aspect, self._adjusts_data = 1.0, True
        elif arg == "scaled":
            self._aspect, self._adjusts_data = 1.0, False
        elif arg == "square":
            self._aspect, self._adjusts_data = 1.0, False
            low = min(self.get_xlim()[0], self.get_ylim()[0])
            high = max(self.get_xlim()[1], self.get_ylim()[1])
            self.set_xlim(low, high)
            self.set_ylim(low, high)
        elif arg == "tight":
            self._margins = [0, 0]
        elif arg == "image":
            self._aspect, self._adjusts_data, self._margins = 1.0, False, [0, 0]
        elif arg == "auto":
            self._aspect = None
            self.autoscale()
        elif isinstance(arg, str):
            raise ValueError("Unrecognized string %r to axis; try 'on' or 'off'" % arg)
        elif arg is not None:
            self.set_xlim(arg[0], arg[1])
            self.set_ylim(arg[2], arg[3])
        if kwargs:
            _style.take("axis", kwargs, " xmin xmax ymin ymax ")
            self.set_xlim(kwargs.get("xmin"), kwargs.get("xmax"))
            self.set_ylim(kwargs.get("ymin"), kwargs.get("ymax"))
        return self.get_xlim() + self.get_ylim()

    def set_axis_off(self):
        self._shown = False

    def set_axis_on(self):
        self._shown = True

    def set_facecolor(self, color):
        self._face = color_of(color)

    # ---- ticks
    def _set_ticks(self, axis, ticks, labels, kwargs):
        if kwargs.pop("minor", False):
            raise TypeError("minor ticks are not in this sandbox, but for those of logarithmic axes")
        main = axis.group[0]
        if ticks is not None:
            values = _data.floats(ticks, main)
            axis.set_major_locator(ticker.FixedLocator(values))
            finite = _data.ends(values)
            # As in matplotlib, ticks outside of the limits widen them, once there are limits.
            if finite and main.limits != [None, None]:
                low, high = main.view()
                main.limits = [min(low, finite[0]), max(high, finite[1])]
        if labels is not None:
            texts = [str(getattr(t, "_text", t)) for t in labels]
            if ticks is not None and len(texts) != len(values):
                raise ValueError(
                    "The number of FixedLocator locations (%d), usually from a call to set_ticks, does not match the "
                    "number of labels (%d)." % (len(values), len(texts))
                )
            main.chosen_labels = texts
        self._label_look(axis, kwargs)

    def _label_look(self, axis, kwargs):
        taken = _style.take("ticks", kwargs, _style.TEXT)
        for name, long in (("rotation", "rotation"), ("labelsize", "fontsize"), ("labelcolor", "color")):
            if long in taken:
                axis.look[name] = taken[long]
        if "horizontalalignment" in taken:
            axis.look["ha"] = taken["horizontalalignment"]

    def set_xticks(self, ticks, labels=None, **kwargs):
        self._set_ticks(self.xaxis, ticks, labels, kwargs)

    def set_yticks(self, ticks, labels=None, **kwargs):
        self._set_ticks(self.yaxis, ticks, labels, kwargs)

    def set_xticklabels(self, labels, **kwargs):
        self._fix_ticks(self.xaxis, labels)
        self._set_ticks(self.xaxis, None, labels, kwargs)

    def set_yticklabels(self, labels, **kwargs):
        self._fix_ticks(self.yaxis, labels)
        self._set_ticks(self.yaxis, None, labels, kwargs)

    def _fix_ticks(self, axis, labels):
        """Labels without ticks belong to those that are there now."""
        if axis.group[0].locator is None and len(list(labels)):
            axis.set_major_locator(ticker.FixedLocator(self._ticks(axis)))

    def _ticks(self, axis):
        axis.find_ticks(300 if axis.index else 450)
        return [v for v, _ in axis.shown]

    def get_xticks(self):
        return self._ticks(self.xaxis)

    def get_yticks(self):
        return self._ticks(self.yaxis)

    def get_xticklabels(self):
        self._ticks(self.xaxis)
        return [Text(v, 0, t) for v, t in self.xaxis.shown]

    def get_yticklabels(self):
        self._ticks(self.yaxis)
        return [Text(0, v, t) for v, t in self.yaxis.shown]

    def tick_params(self, axis="both", **kwargs):
        which = kwargs.pop("which", "major")
        known = " rotation labelrotation labelsize labelcolor colors length pad left right top bottom labelleft labelbottom "
        known += "width direction color labelright labeltop "
        for name in kwargs:
            if " " + name + " " not in known:
                raise TypeError("tick_params() got an unexpected keyword argument '%s'" % name)
        if which == "minor":
            return
        for one in (self.xaxis, self.yaxis):
            if axis not in ("both", "xy"[one.index]):
                continue
            for name in ("labelsize", "labelcolor", "length", "pad", "color"):
                if name in kwargs:
                    one.look[name] = kwargs[name]
            if "colors" in kwargs:
                one.look["color"] = one.look["labelcolor"] = color_of(kwargs["colors"])
            if "rotation" in kwargs or "labelrotation" in kwargs:
                one.look["rotation"] = kwargs.get("rotation", kwargs.get("labelrotation"))
            near = "left" if one.index else "bottom"
            if near in kwargs:
                one.shows_ticks = bool(kwargs[near])
            if "label" + near in kwargs:
                one.shows_labels = bool(kwargs["label" + near])

    def ticklabel_format(self, axis="both", style="", useOffset=None, **kwargs):
        if style == "plain" or useOffset is False:
            for one in (self.xaxis, self.yaxis):
                if axis in ("both", "xy"[one.index]):
                    one.set_major_formatter(ticker.FuncFormatter(lambda x, pos: ticker.plain(x)))

    def grid(self, visible=None, which="major", axis="both", **kwargs):
        given = _style.take("grid", kwargs, " color linestyle linewidth alpha zorder ")
        given["which"] = which
        for one in (self.xaxis, self.yaxis):
            if axis in ("both", "xy"[one.index]):
                turn_on = visible if visible is not None else bool(kwargs) or one.grid_look is None
                if which == "minor" and one.grid_look is not None:
                    given["which"] = "both"
                one.grid_look = given if turn_on else None

    def set_axisbelow(self, b):
        if b is False:
            raise ValueError("the grid is always below what is drawn here")

    def minorticks_on(self):
        raise AttributeError("matplotlib in this sandbox has no minor ticks but those of logarithmic axes")
