"""Colours as shares of red, green and blue, and in other systems; all numbers are from 0 to 1."""

__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]


def rgb_to_yiq(r, g, b):
    """Brightness, and two differences of colour."""
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return (y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y))


def yiq_to_rgb(y, i, q):
    """Red, green and blue of what rgb_to_yiq() gives."""
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple([min(max(x, 0.0), 1.0) for x in (r, g, b)])


def _hue(r, g, b, most, span):
    red, green, blue = (most - r) / span, (most - g) / span, (most - b) / span
    hue = blue - green if r == most else 2.0 + red - blue if g == most else 4.0 + green - red
    return (hue / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    """Hue, lightness and saturation."""
    most, least = max(r, g, b), min(r, g, b)
    total, span = most + least, most - least
    lightness = total / 2.0
    if most == least:
        return (0.0, lightness, 0.0)
    saturation = span / total if lightness <= 0.5 else span / (2.0 - most - least)
    return (_hue(r, g, b, most, span), lightness, saturation)


def _share(low, high, hue):
    hue %= 1.0
    if hue < 1.0 / 6.0:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    if hue < 2.0 / 3.0:
        return low + (high - low) * (2.0 / 3.0 - hue) * 6.0
    return low


def hls_to_rgb(h, l, s):
    """Red, green and blue of hue, lightness and saturation."""
    if s == 0.0:
        return (l, l, l)
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return (_share(low, high, h + 1.0 / 3.0), _share(low, high, h), _share(low, high, h - 1.0 / 3.0))


def rgb_to_hsv(r, g, b):
    """Hue, saturation and value."""
    most, least = max(r, g, b), min(r, g, b)
    if most == least:
        return (0.0, 0.0, most)
    return (_hue(r, g, b, most, most - least), (most - least) / most, most)


def hsv_to_rgb(h, s, v):
    """Red, green and blue of hue, saturation and value."""
    if s == 0.0:
        return (v, v, v)
    part = int(h * 6.0)
    rest = h * 6.0 - part
    p, q, t = v * (1.0 - s), v * (1.0 - s * rest), v * (1.0 - s * (1.0 - rest))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[part % 6]
