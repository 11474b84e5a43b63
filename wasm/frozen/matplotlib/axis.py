"""One axis of a plot: its limits, its scale, and what stands at it."""

import math

from matplotlib import _data, _style, colors, rcParams, ticker
from matplotlib._svg import POINT, readable, size_of, stroke, turned, width
from matplotlib.artist import Artist
from matplotlib.text import Text, angle, choice, _ANCHORS

TICK = 3.5 * POINT
PAD = 3.5 * POINT
# So that the length of an axis is a number as well. The tool that freezes modules cannot write the number itself.
_LARGEST = float("8e307")
_SMALLEST = float("1e-300")
_SCALES = {"linear": False, "log": True}


class Axis(Artist):
    _module = "axis"

    def __init__(self, axes, i):
        super().__init__()
        self.axes = axes
        self.index = i
        self.group = [self]  # those that share its limits
        self.is_log = False
        self.limits = [None, None]  # as set by the program
        self.inverted = False
        self.categories = []
        self._places = {}
        self.locator = self.formatter = None
        self.chosen_labels = None
        self.label = Text(0, 0, "", rcParams["axes.labelsize"], color=rcParams["axes.labelcolor"], rotation=90 * i)
        self.label_pad = 4.0
        self.label_at = 0.5
        self.grid_look = {} if rcParams["axes.grid"] else None
        self.look = {}  # of the ticks: rotation, labelsize, color, labelcolor, length, ha
        self.far_side = False  # on the right, or at the top
        self.shows_labels = True
        self.shows_ticks = True
        self.shown = []  # (value, text)
        self.small = []
        self.offset_text = ""
        self._start = self._per_unit = 0.0

    # ---- places of texts and dates
    def place_of(self, value):
        if value is None:
            return math.nan
        key = value if isinstance(value, str) else str(value)
        main = self.group[0]
        place = main._places.get(key)
        if place is None:
            if _data.is_number(value):
                return float(value)
            place = main._places[key] = float(len(main.categories))
            main.categories.append(key)
        return place

    # ---- scale
    def set_log(self, scale):
        for axis in self.group:
            axis.is_log = choice(scale, _SCALES, "scale")

    def pixel(self, value):
        if isinstance(value, str) or hasattr(value, "isoformat"):
            value = self.place_of(value)
        return self.pixels([_data._number(value)])[0]

    def pixels(self, values):
        a, b = self._start, self._per_unit
        if self.is_log:
            log10, nan = math.log10, math.nan
            return [a + b * log10(v) if v > 0 else nan for v in values]
        return [a + b * v for v in values]

    def span(self, start, end):
        """Says which pixels the ends of the axis are."""
        low, high = self.view()
        if self.is_log:
            low, high = math.log10(low), math.log10(high)
        self._per_unit = (end - start) / (high - low)
        self._start = start - self._per_unit * low

    # ---- limits
    def _found(self):
        """The ends of the data of all that share the axis."""
        low = high = None
        sticky = []
        for axis in self.group:
            i = axis.index
            for artist in axis.axes._artists:
                ends = artist.extent(i, self.is_log)
                if ends is not None and artist._visible:
                    low = ends[0] if low is None else min(low, ends[0])
                    high = ends[1] if high is None else max(high, ends[1])
                    sticky += artist.sticky_y if i else artist.sticky_x
        return low, high, sticky

    def view(self):
        """The ends of the axis: at its start, and at its end."""
        main = self.group[0]
        low, high = main.limits
        if low is None or high is None:
            auto_low, auto_high = main._automatic()
            low = auto_low if low is None else low
            high = auto_high if high is None else high
            if low == high:
                low, high = self._widened(low, high)
            if main.inverted:
                low, high = max(low, high), min(low, high)
        return low, high

    def _widened(self, low, high):
        if self.is_log:
            return low / 10, high * 10
        room = 0.05 * abs(low) if abs(low) > _SMALLEST else 0.05
        return low - room, high + room

    def _automatic(self):
        low, high, sticky = self._found()
        if low is None:
            return (1.0, 10.0) if self.is_log else (0.0, 1.0)
        low, high = max(low, -_LARGEST), min(high, _LARGEST)
        at_low, at_high = low in sticky, high in sticky
        if self.is_log:
            low, high = max(low, _SMALLEST), max(min(high, _LARGEST), _SMALLEST)
        if high - low <= 1e-14 * max(abs(low), abs(high)) or high - low < _SMALLEST:
            if at_low and low == 0:
                return 0.0, 1.0
            low, high = self._widened(low, high)
        margin = self.axes._margins[self.index]
        if self.is_log:
            room = 10 ** ((math.log10(high) - math.log10(low)) * margin)
            return max(_SMALLEST, low if at_low else low / room), min(_LARGEST, high if at_high else high * room)
        room = (high - low) * margin
        return low if at_low else low - room, high if at_high else high + room

    def set_limits(self, low, high):
        main = self.group[0]
        values = []
        for v in (low, high):
            v = None if v is None else _data.floats(v, main)[0]
            if v is not None and v - v != 0:
                raise ValueError("Axis limits cannot be NaN or Inf")
            values.append(v)
        if self.is_log and any(v is not None and v <= 0 for v in values):
            raise ValueError("the limits of a logarithmic axis must be above 0")
        if None not in values and values[0] == values[1]:
            values = list(self._widened(values[0], values[1]))
        for i in (0, 1):
            if values[i] is not None:
                main.limits[i] = values[i]

    # ---- ticks
    def find_ticks(self, length):
        """Fills `shown` and `small`; `length` is about how long the axis will be, in pixels."""
        low, high = self.view()
        bottom, top = min(low, high), max(low, high)
        main = self.group[0]
        locator, formatter = main.locator, main.formatter
        self.small = []
        self.offset_text = ""
        size = self.tick_size()
        most = min(9, max(1, int(length / (size * (2 if self.index else 3)))))
        if locator is not None:
            if isinstance(locator, ticker.AutoLocator):
                locator = ticker.MaxNLocator(most)
            values = [float(v) for v in locator.tick_values(bottom, top)]
            labels = [ticker.plain(v) for v in values]
            if main.chosen_labels is None and not self.is_log and len(values) < 500:
                labels = _even(values) or labels
        elif main.categories and not self.is_log:
            values = [float(i) for i in range(len(main.categories))]
            labels = main.categories
        elif self.is_log:
            values, labels, self.small = ticker.log_ticks(bottom, top, most)
        else:
            while True:
                values, labels, self.offset_text = ticker.ticks_and_labels(bottom, top, most)
                if self.index or most <= 2 or angle(self.look.get("rotation")):
                    break
                if sum(width(t, size) + size * 0.7 for t in labels) <= length:
                    break
                most -= 1
        if main.chosen_labels is not None:
            labels = list(main.chosen_labels) + [""] * (len(values) - len(main.chosen_labels))
        elif formatter is not None:
            self.offset_text = ""
            labels = [formatter(v, i) for i, v in enumerate(values)]
        room = (top - bottom) * 1e-9 if not self.is_log else 0
        self.shown = [
            (v, readable(t))
            for v, t in zip(values, labels)
            if bottom - room <= v <= top + room and (v > 0 or not self.is_log)
        ]
        self._turn_long_labels(length)

    def _turn_long_labels(self, length):
        """Labels of categories that would run into each other are turned, unless the program says how they stand."""
        self.turn = angle(self.look.get("rotation"))
        named = self.group[0].categories or self.group[0].chosen_labels
        if self.index or not named or "rotation" in self.look or len(self.shown) < 2:
            return
        size = self.tick_size()
        low, high = self.view()
        room = length * abs(self.shown[1][0] - self.shown[0][0]) / abs(high - low) if not self.is_log else length
        if max(size_of(t, size)[0] for _, t in self.shown) > room - size * 0.3:
            self.turn = 45.0 if room > size * 1.3 else 90.0
            if room < size and self.group[0].chosen_labels is None:
                # Not even upright ones have room side by side.
                self.shown = self.shown[:: int(size / room) + 1]

    def tick_size(self):
        usual = rcParams["ytick.labelsize" if self.index else "xtick.labelsize"]
        return _style.font_size(self.look.get("labelsize"), usual) * POINT

    def thickness(self):
        """How much room its ticks and labels need beside the axes."""
        room = self.look.get("length", 3.5) * POINT if self.shows_ticks and self.shown else 0
        if self.shows_labels and self.shown:
            size = self.tick_size()
            boxes = [turned(*(size_of(t, size) + (self.turn,))) for _, t in self.shown if t]
            if boxes:
                room += self.look.get("pad", 3.5) * POINT + max(b[0 if self.index else 1] for b in boxes)
        return room

    def label_room(self):
        """How much room the name of the axis needs beyond that."""
        room = self.label.box()[0 if self.index else 1]
        return self.label_pad * POINT + room if room else 0

    def overhang(self):
        """How far the labels at the ends reach beyond the axes: at the start, at the end."""
        if not self.shown or not self.shows_labels:
            return 0, 0
        low, high = self.view()
        size = self.tick_size()
        ends = []
        length = self.axes.height if self.index else self.axes.width
        for end, (value, text) in ((low, self.shown[0]), (high, self.shown[-1])):
            w, h = turned(*(size_of(text, size) + (self.turn,)))
            half = h / 2 if self.index else w / 2
            if not self.index and self.turn and abs(self.turn) < 90:
                half = w if end == low else size
            away = 0 if self.is_log else abs(value - end) / abs(high - low) * length
            ends.append(max(0, half - away))
        return ends

    def draw_grid(self, canvas):
        if self.grid_look is None:
            return
        axes, look = self.axes, self.grid_look
        color, own = colors.parse(look.get("color", rcParams["grid.color"]))
        alpha = look.get("alpha", rcParams["grid.alpha"])
        width_px = look.get("linewidth", rcParams["grid.linewidth"]) * POINT
        attributes = stroke(
            color, width_px, look.get("linestyle", rcParams["grid.linestyle"]), own if alpha is None else alpha
        )
        values = [v for v, _ in self.shown] if look.get("which") != "minor" else []
        if look.get("which") in ("both", "minor"):
            values += self.small
        if self.index:
            lines = ["M%.5g,%.5gh%.5g" % (axes.left, p, axes.width) for p in self.pixels(values)]
        else:
            lines = ["M%.5g,%.5gv%.5g" % (p, axes.top, axes.height) for p in self.pixels(values)]
        if lines:
            canvas.add('<path d="%s" fill="none"%s/>' % ("".join(lines), attributes))

    def draw(self, canvas):
        """Ticks, their labels, and the name of the axis."""
        axes = self.axes
        length = self.look.get("length", 3.5) * POINT if self.shows_ticks else 0
        sign = (1 if self.far_side else -1) if self.index else (-1 if self.far_side else 1)
        if self.index:
            edge = axes.left + (axes.width if self.far_side else 0)
        else:
            edge = axes.top + (0 if self.far_side else axes.height)
        places = self.pixels([v for v, _ in self.shown])
        name = "ytick.color" if self.index else "xtick.color"
        color = colors.parse(self.look.get("color", rcParams[name]))[0]
        d = []
        form = "M%.5g,%.5gh%.4g" if self.index else "M%.5g,%.5gv%.4g"
        for p in places:
            d.append(form % ((edge, p, sign * length) if self.index else (p, edge, sign * length)))
        for p in self.pixels(self.small):
            d.append(form % ((edge, p, sign * length * 0.57) if self.index else (p, edge, sign * length * 0.57)))
        if d and length:
            canvas.add('<path d="%s" fill="none"%s/>' % ("".join(d), stroke(color, rcParams["axes.linewidth"] * POINT)))
        at = edge + sign * (length + self.look.get("pad", 3.5) * POINT)
        label_color = colors.parse(self.look.get("labelcolor", color))[0]
        if self.shows_labels:
            self._draw_labels(canvas, places, at, label_color)
        self._draw_name(canvas, edge + sign * (self.thickness() + self.label_pad * POINT))

    def _draw_labels(self, canvas, places, at, color):
        size = self.tick_size()
        # Turned labels end (or begin) at their tick; upright ones stand centred below it.
        turn = self.turn
        anchor = "middle"
        vertical = "bottom" if self.far_side else "top"
        if self.index:
            anchor, vertical = "start" if self.far_side else "end", "center"
        elif turn:
            anchor = "end" if (turn > 0) != self.far_side else "start"
            vertical = "center" if abs(turn) > 60 else "top"
        if "ha" in self.look:
            anchor = choice(self.look["ha"], _ANCHORS, "ha")
        for p, (_, text) in zip(places, self.shown):
            if self.index:
                canvas.text(at, p, text, size, color, anchor, vertical, turn)
            else:
                canvas.text(p, at, text, size, color, anchor, vertical, turn)
        if self.offset_text:
            axes = self.axes
            small = size * 0.95
            if self.index:
                x = axes.left + (axes.width if self.far_side else 0)
                canvas.text(x, axes.top - 4, self.offset_text, small, color, "end" if self.far_side else "start")
            else:
                y = at + size + 3
                canvas.text(axes.left + axes.width, y, self.offset_text, small, color, "end", "top")

    def _draw_name(self, canvas, at):
        label, axes = self.label, self.axes
        if not label._text:
            return
        w, h = label.box()
        anchor = {0.0: "start", 1.0: "end"}.get(self.label_at, "middle")
        if self.index:
            x = at + w / 2 if self.far_side else at - w / 2
            label.draw_at(canvas, x, axes.top + axes.height * (1 - self.label_at), anchor, "center")
        else:
            y = at - h / 2 if self.far_side else at + h / 2
            label.draw_at(canvas, axes.left + axes.width * self.label_at, y, anchor, "center")

    # ---- for programs
    def set_major_locator(self, locator):
        self.group[0].locator = locator
        self.group[0].chosen_labels = None

    def set_major_formatter(self, formatter):
        if isinstance(formatter, str):
            formatter = ticker.StrMethodFormatter(formatter)
        elif not isinstance(formatter, ticker.Formatter):
            formatter = ticker.FuncFormatter(formatter)
        self.group[0].formatter = None if type(formatter) is ticker.ScalarFormatter else formatter

    def set_minor_locator(self, locator):
        raise NotImplementedError("matplotlib in this sandbox has no minor ticks but those of logarithmic axes")

    def get_label_text(self):
        return self.label._text

    def set_label_text(self, label):
        self.label.set_text(label)

    def set_visible(self, b):
        self._visible = self.shows_labels = self.shows_ticks = b

    def tick_right(self):
        self.far_side = True

    def tick_left(self):
        self.far_side = False

    tick_top = tick_right
    tick_bottom = tick_left

    def set_label_position(self, position):
        self.far_side = position in ("right", "top")

    def set_ticks_position(self, position):
        self.far_side = position in ("right", "top")


def _even(values):
    """The labels of ticks that lie a step apart, written alike; None for others."""
    texts = [("%.10g" % v) for v in values]
    if any("e" in t for t in texts) or len(values) < 2:
        return None
    places = max(len(t.partition(".")[2]) for t in texts)
    if places > 6:
        return None
    return [("%.*f" % (places, v)).replace("-", ticker.MINUS) for v in values]
