"""What is in the pictures."""

import base64
import itertools
import random
import re
import struct
import zlib


def test_the_picture_of_a_tiny_plot_is_this(plot):
    source = """
plt.figure(figsize=(2, 1))
plt.plot([0, 1], [0, 1], "r")
plt.xticks([0, 1])
plt.yticks([])
"""
    svg = plot(source).displays[0].data["image/svg+xml"]
    assert re.sub(r"p\d+-1", "NAME", svg) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" '
        "font-family=\"Arial,Helvetica,'Liberation Sans','DejaVu Sans',sans-serif\">"
        '<rect x="0" y="0" width="200" height="100" fill="#ffffff"/>'
        '<rect x="8" y="8" width="184" height="60.389" fill="#ffffff"/>'
        '<clipPath id="NAME"><rect x="8" y="8" width="184" height="60.389"/></clipPath><g clip-path="url(#NAME)">'
        '<polyline points="16.364,65.644 183.64,10.745" fill="none" stroke="#ff0000" stroke-width="2.083" '
        'stroke-linecap="square" stroke-linejoin="round"/></g>'
        '<rect x="8" y="8" width="184" height="60.389" fill="none" stroke="#000000" stroke-width="1.111"/>'
        '<path d="M16.364,68.389v4.861M183.64,68.389v4.861" fill="none" stroke="#000000" stroke-width="1.111"/>'
        '<text x="16.364" y="88.389" font-size="13.89" fill="#000000" text-anchor="middle">0</text>'
        '<text x="183.64" y="88.389" font-size="13.89" fill="#000000" text-anchor="middle">1</text></svg>'
    )


def test_titles_names_and_legends_are_written(plot):
    shown = plot("""
plt.plot([1, 2], label="one & <two>")
plt.plot([2, 1], label="_hidden")
plt.bar([0], [1], label="bars")
plt.title("Title\\nin two lines")
plt.xlabel("x name")
plt.ylabel(r"$\\\\alpha^2$ in $m^{-1}$, 5$")
plt.suptitle("Over all")
plt.xticks([])
plt.yticks([])
plt.legend(title="Which")
""")
    assert shown.texts() == [
        "Over all", "x name", "$\\\\alpha^2$ in $m^{-1}$, 5$", "Title", "in two lines", "Which", "one & <two>", "bars",
    ]  # fmt: skip


def test_formulas_are_written_in_letters(value):
    for formula, written in (
        (r"$\alpha^2$", "α²"),
        (r"$x_{10} \leq 10^{-3}$", "x₁₀ ≤ 10⁻³"),
        (r"$\mathrm{km}\,s$ costs \$5", "km s costs $5"),
        ("5$ and more", "5$ and more"),
    ):
        assert value(f"from matplotlib._svg import readable; readable({formula!r})") == repr(written)


def test_what_xml_forbids_does_not_reach_the_picture(plot):
    assert plot("plt.title('a\\x00\\x1b[31m\\ufffeb'); plt.axis('off')").texts() == ["a  [31mb"]


def test_a_hundred_thousand_points_are_a_small_picture_that_shows_every_spike(plot):
    source = "ys = [i % 7 for i in range(100000)]; ys[54321] = 1000; ys[54399] = -500; plt.plot(ys); ax = plt.gca()"
    (display,) = plot(source).displays
    svg = display.data["image/svg+xml"]
    assert len(svg) < 80_000
    points = re.search(r'<polyline points="([^"]*)"', svg)
    heights = [float(p.partition(",")[2]) for p in points[1].split()]
    box = re.search(r'<clipPath id="[^"]*"><rect x="\S+" y="(\S+)" width="\S+" height="(\S+)"', svg)
    top, height = float(box[1]), float(box[2])
    # The spikes are the ends of the data, and 1/22 of the axes is free beyond each.
    assert abs(min(heights) - (top + height / 22)) < 0.1
    assert abs(max(heights) - (top + height - height / 22)) < 0.1


def test_a_curve_that_turns_back_keeps_its_shape_when_it_has_many_points(plot):
    (line,) = plot(
        "t = [i * math.pi / 25000 for i in range(50001)]; plt.plot([math.cos(v) for v in t], [math.sin(v) for v in t])"
    ).all_of("polyline")
    points = [tuple(map(float, p.split(","))) for p in line["points"].split()]
    assert 600 < len(points) < 6000
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    cx, cy, rx, ry = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, (max(xs) - min(xs)) / 2, (max(ys) - min(ys)) / 2
    assert all(abs(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 - 1) < 0.02 for x, y in points)


def test_points_far_outside_of_the_limits_do_not_bend_what_is_inside(plot):
    (line,) = plot("plt.plot([0, 1], [-1e12, 1e12]); plt.xlim(0, 1); plt.ylim(-1, 1)").all_of("polyline")
    (x1, y1), (x2, y2) = (map(float, p.split(",")) for p in line["points"].split())
    assert abs(x1 - x2) < 0.01
    assert (y1, y2) == (20000, -20000)


def test_bars_have_the_heights_of_their_numbers(plot):
    rects = plot("plt.bar([1, 2, 3], [1, 2, -1], bottom=[0, 1, 0], color=['r', 'g', 'b'])").all_of("rect")
    bars = {
        rect["fill"]: float(rect["height"]) for rect in rects if rect.get("fill") in ("#ff0000", "#008000", "#0000ff")
    }
    assert abs(bars["#008000"] / bars["#ff0000"] - 2) < 0.001
    assert abs(bars["#0000ff"] / bars["#ff0000"] - 1) < 0.001


def test_histograms_count_as_numpy_does(value):
    assert value("plt.hist([1, 1, 2, 3, 4], bins=3)[:2]") == "([2.0, 1.0, 2.0], [1.0, 2.0, 3.0, 4.0])"
    assert (
        value("plt.hist([0.1 * i for i in range(11)], bins=10)[0]")
        == "[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0]"
    )
    assert value("plt.hist([1, 2, 5, 9], bins=[0, 2, 4, 8])[0]") == "[1.0, 1.0, 1.0]"
    assert value("plt.hist([1, 2, 5, 9], bins=2, range=(0, 4))[:2]") == "([1.0, 1.0], [0.0, 2.0, 4.0])"
    assert value("plt.hist([1, 1, 3], bins=2, density=True)[0]") == "[0.6666666666666666, 0.3333333333333333]"
    assert value("plt.hist([1, 1, 3], bins=2, cumulative=True)[0]") == "[2.0, 3.0]"
    assert value("plt.hist([[1, 1, 3], [3]], bins=2, stacked=True)[0]") == "[[2.0, 1.0], [2.0, 2.0]]"
    assert value("plt.hist([], bins=2)[:2]") == "([0.0, 0.0], [0.0, 0.5, 1.0])"


def test_histograms_of_many_numbers_count_each_once(plot):
    source = random.Random(5)
    numbers = [source.gauss(0, 1) for _ in range(500)]
    low, high = min(numbers), max(numbers)
    edges = [low + (high - low) * i / 20 for i in range(20)] + [high]
    counts = [float(sum(a <= v < b or (v == b == high) for v in numbers)) for a, b in itertools.pairwise(edges)]
    assert plot(f"print(plt.hist({numbers!r}, bins=20)[0]); plt.close()").text == f"{counts}\n"


def test_boxes_show_the_quarters(value):
    kinds = "[('medians', 0), ('whiskers', 1), ('fliers', 0)]"
    source = f"b = plt.boxplot([1, 2, 3, 4, 100]); tuple(b[kind][i].get_ydata() for kind, i in {kinds})"
    assert value(source) == "([3.0, 3.0], [4.0, 4.0], [100.0])"


def test_pies_write_their_shares(plot):
    assert plot("plt.pie([1, 3], labels=['a', 'b'], autopct='%1.1f%%')").texts() == ["a", "25.0%", "b", "75.0%"]


def decoded(image):
    """The rows of bytes of an embedded PNG, and its palette."""
    data = base64.b64decode(image["href"].removeprefix("data:image/png;base64,"))
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(data):
        (length,), name = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(name + body)
        chunks[name], at = body, at + 12 + length
    width, height, depth, kind = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert depth == 8
    raw = zlib.decompress(chunks[b"IDAT"])
    step = 1 + width * {2: 3, 3: 1, 6: 4}[kind]
    assert len(raw) == step * height
    return [raw[i + 1 : i + step] for i in range(0, len(raw), step)], chunks.get(b"PLTE", b"")


def test_pictures_are_png_files_of_their_numbers(plot):
    (image,) = plot("plt.imshow([[0, 1, 2], [3, None, 5]], cmap='gray')").all_of("image")
    rows, palette = decoded(image)
    assert [list(row) for row in rows] == [[0, 51, 102], [153, 255, 254]]
    assert (palette[:3], palette[3 * 254 : 3 * 255], palette[-3:]) == (b"\0\0\0", b"\xff\xff\xff", b"\xff\xff\xff")
    (image,) = plot("plt.imshow([[0, 1], [2, 3]], origin='lower')").all_of("image")
    assert [list(row) for row in decoded(image)[0]] == [[170, 254], [0, 85]]
    (image,) = plot("plt.imshow([[(255, 0, 0), (0, 0, 255)]])").all_of("image")
    assert decoded(image) == ([b"\xff\0\0\0\0\xff"], b"")


def test_a_colorbar_says_which_colour_is_which_number(plot):
    shown = plot(
        "plt.imshow([[0, 10]]); plt.xticks([]); plt.yticks([]); plt.colorbar(label='height', ticks=[0, 5, 10])"
    )
    assert shown.texts() == ["0", "5", "10", "height"]
    bar = decoded(shown.all_of("image")[1])[0]
    assert (bar[0], bar[-1]) == (bytes.fromhex("fde725"), bytes.fromhex("440154"))


def test_grids_of_plots_are_read_by_rows_and_columns(value):
    assert (
        value("f, a = plt.subplots(2, 3); (a.shape, len(a), len(a[0]), a[1, 2] is a[1][2], a.flat is not None)")
        == "((2, 3), 2, 3, True, True)"
    )
    assert value("f, a = plt.subplots(2, 3); [b is c for b, c in zip(a.flatten(), a.ravel())]") == f"{[True] * 6}"
    assert value("f, (a, b) = plt.subplots(1, 2, sharey=True); a.set_ylim(0, 5); b.get_ylim()") == "(0.0, 5.0)"
    assert value("f, ((a, b), (c, d)) = plt.subplots(2, 2); a is f.axes[0] and d is f.axes[3]") == "True"
    assert value("f, a = plt.subplots(2, 2); a[:, 0]") == "[<matplotlib.axes.Axes>, <matplotlib.axes.Axes>]"


def test_nothing_that_is_written_leaves_the_picture(plot):
    shown = plot("""
fig, axes = plt.subplots(2, 2, figsize=(6, 4))
for i, ax in enumerate(axes.flat):
    ax.plot([0, 12345 * 10 ** i], [-1, 98765], label="a line of numbers")
    ax.set_title("Plot number %d" % i)
    ax.set_xlabel("across")
    ax.set_ylabel("up")
    ax.legend(bbox_to_anchor=(1, 1), loc="upper left")
""")
    for text in shown.all_of("text"):
        x, y, size = float(text["x"]), float(text["y"]), float(text["font-size"])
        assert 0 <= x <= 600 and size * 0.7 <= y <= 400
    names = [text for text in shown.texts() if text.startswith("Plot number")]
    assert names == [f"Plot number {i}" for i in range(4)]


def test_axes_lie_beside_one_another(plot):
    frames = plot("plt.subplots(2, 3, figsize=(9, 5))").all_of("rect")
    boxes = {tuple(float(r[k]) for k in ("x", "y", "width", "height")) for r in frames if r.get("fill") == "none"}
    assert len(boxes) == 6
    for x, y, w, h in boxes:
        assert x > 0 and y > 0 and x + w < 900 and y + h < 500
        for left, top, wide, high in boxes - {(x, y, w, h)}:
            assert x + w < left or left + wide < x or y + h < top or top + high < y
