"""Pictures made of rows of numbers or colours, as an embedded PNG."""

import io
import math

from matplotlib import _data
from matplotlib.artist import Artist
from matplotlib.colors import _byte

_SMOOTH = "antialiased none nearest bilinear bicubic gaussian lanczos hanning spline16 spline36 kaiser".split()


def png(width, height, kind, data, palette=b""):
    """A PNG file of rows of bytes: kind 2 RGB, 3 palette, 6 RGBA. As text in base64."""
    import binascii

    def chunk(name, body):
        crc = binascii.crc32(name + body) & 0xFFFFFFFF
        return len(body).to_bytes(4, "big") + name + body + crc.to_bytes(4, "big")

    step = len(data) // height
    raw = b"".join(b"\0" + data[i * step : (i + 1) * step] for i in range(height))
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, kind, 0, 0, 0))
    parts = [b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head)]
    if palette:
        parts.append(chunk(b"PLTE", palette))
    parts += [chunk(b"IDAT", _packed(raw)), chunk(b"IEND", b"")]
    return binascii.b2a_base64(b"".join(parts)).decode().replace("\n", "")


def _packed(raw):
    """`raw` as a zlib stream."""
    try:
        from deflate import ZLIB, DeflateIO
    except ImportError:  # not in MicroPython: drawn by another Python
        import zlib

        return zlib.compress(raw)
    stream = io.BytesIO()
    with DeflateIO(stream, ZLIB, 12) as packer:
        packer.write(raw)
    return stream.getvalue()


def embedded(canvas, x, y, w, h, picture, smooth, alpha=None):
    canvas.add(
        '<image x="%.5g" y="%.5g" width="%.5g" height="%.5g" preserveAspectRatio="none"%s%s '
        'href="data:image/png;base64,%s"/>'
        % (
            x,
            y,
            w,
            h,
            "" if smooth else ' image-rendering="pixelated"',
            "" if alpha is None or alpha >= 1 else ' opacity="%.4g"' % alpha,
            picture,
        )
    )


class AxesImage(Artist):
    _module = "image"
    zorder = 0

    def __init__(self, rows, cmap, norm, origin, extent, interpolation, alpha):
        super().__init__(None, alpha)
        self.cmap, self.norm = cmap, norm
        if origin not in ("upper", "lower"):
            raise ValueError("%r is not a valid value for origin; supported values are 'upper', 'lower'" % (origin,))
        if interpolation is not None and interpolation not in _SMOOTH:
            raise ValueError("%r is not a valid value for interpolation" % (interpolation,))
        self._smooth = interpolation in _SMOOTH[3:]
        self._upper = origin == "upper"
        self.set_data(rows)
        h, w = len(self._rows), len(self._rows[0])
        if extent is None:
            extent = (-0.5, w - 0.5, h - 0.5, -0.5) if self._upper else (-0.5, w - 0.5, -0.5, h - 0.5)
        self._extent = tuple(float(v) for v in extent)
        self.sticky_x, self.sticky_y = self._extent[:2], self._extent[2:]

    def set_data(self, A):
        rows = [_data.sequence(row) for row in _data.sequence(A)]
        if not rows or not rows[0]:
            raise TypeError("Invalid shape (%d, 0) for image data" % len(rows))
        if any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("the rows of an image must all be as long as the first, %d" % len(rows[0]))
        first = rows[0][0]
        self._in_color = not _data.is_number(first) and first is not None and len(_data.sequence(first)) in (3, 4)
        if not self._in_color and not _data.is_number(first) and first is not None:
            raise TypeError("image data must be rows of numbers, or of colours of 3 or 4 numbers")
        self._rows = rows if self._in_color else [_data.floats(row) for row in rows]
        if not self._in_color:
            self.norm.autoscale_None([v for row in self._rows for v in row])

    def get_array(self):
        return self._rows

    def set_clim(self, vmin=None, vmax=None):
        self.norm.vmin, self.norm.vmax = vmin, vmax

    def get_clim(self):
        return self.norm.vmin, self.norm.vmax

    def extent(self, i, positive):
        return _data.ends(list(self._extent[2 * i : 2 * i + 2]), positive)

    def _picture(self, turn_x, turn_y):
        rows = self._rows[::-1] if turn_y else self._rows
        if turn_x:
            rows = [row[::-1] for row in rows]
        height, width = len(rows), len(rows[0])
        if self._in_color:
            deep = len(_data.sequence(rows[0][0]))
            flat = [v for row in rows for pixel in row for v in pixel]
            # Whole numbers are 0..255, others 0..1.
            if not all(isinstance(v, int) for v in flat):
                flat = [_byte(v) for v in flat]
            return png(width, height, 2 if deep == 3 else 6, bytes([min(255, max(0, v)) for v in flat]))
        palette = b"".join(bytes((int(h[1:3], 16), int(h[3:5], 16), int(h[5:7], 16))) for h in self.cmap.hexes(255))
        data = bytearray(width * height)
        low, high = self.norm.vmin, self.norm.vmax
        linear = type(self.norm).__name__ == "Normalize"
        scale = 255 / (high - low) if high != low else 0
        i = 0
        holes = False
        for row in rows:
            for v in row:
                if v == v and not linear:
                    v = self.norm(v)
                    index = math.nan if v != v else v * 255
                else:
                    index = (v - low) * scale
                if index != index:  # missing: the colour after the last
                    data[i] = 255
                    holes = True
                elif index > 0:
                    data[i] = 254 if index >= 254 else int(index)
                i += 1
        return png(width, height, 3, bytes(data), palette + (b"\xff\xff\xff" if holes else b""))

    def draw(self, canvas):
        x1, x2, y1, y2 = self._extent
        xs, ys = self.pixels([x1, x2], [y1, y2])
        if xs[0] - xs[0] != 0 or ys[0] - ys[0] != 0 or xs[1] - xs[1] != 0 or ys[1] - ys[1] != 0:
            raise ValueError("an image needs axes that are linear")
        # The first row is at y2 with the origin above, at y1 with the origin below.
        first, last = (ys[1], ys[0]) if self._upper else (ys[0], ys[1])
        picture = self._picture(xs[0] > xs[1], first > last)
        x, y = min(xs), min(ys)
        embedded(canvas, x, y, abs(xs[1] - xs[0]), abs(ys[1] - ys[0]), picture, self._smooth, self._alpha)
