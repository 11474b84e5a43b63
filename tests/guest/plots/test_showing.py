"""When pictures are shown, and what is left of them."""

from pathlib import Path

import nbformat

EXAMPLE = Path(__file__).resolve().parents[3] / "examples/plots.ipynb"


def test_a_figure_is_shown_at_the_end_of_the_cell(plot):
    shown = plot("plt.plot([1, 2]); print('before')")
    assert shown.text == "before\n"
    (display,) = shown.displays
    assert display.data["text/plain"] == "<Figure size 640x480 with 1 Axes>"
    assert (display.display_id, display.update, display.width, display.height) == ("", False, 640, 480)


def test_figures_are_shown_once_and_closed(plot):
    assert len(plot("plt.plot([1, 2]); plt.show(); plt.plot([3]); plt.show()").displays) == 2
    assert plot("print(plt.get_fignums())").text == "[]\n"
    assert plot("plt.plot([1]); plt.close()").displays == []
    assert plot("plt.figure(); plt.plot([1]); plt.figure(); plt.plot([2]); plt.close('all')").displays == []


def test_each_figure_that_is_open_is_shown(plot):
    shown = plot("plt.figure(figsize=(3, 2)); plt.plot([1]); plt.subplots(2, 2, figsize=(5, 4))")
    assert [display.data["text/plain"] for display in shown.displays] == [
        "<Figure size 300x200 with 1 Axes>",
        "<Figure size 500x400 with 4 Axes>",
    ]
    assert [(display.width, display.height) for display in shown.displays] == [(300, 200), (500, 400)]


def test_a_figure_without_anything_in_it_is_not_shown(plot):
    assert plot("fig = plt.figure()").displays == []
    assert plot("plt.figure()").text == "<Figure size 640x480 with 0 Axes>\n"


def test_a_cell_that_fails_shows_what_it_had_plotted(plot):
    shown = plot("plt.plot([1, 2])\n1 / 0")
    assert shown.text == "ZeroDivisionError: division by zero\n"
    assert len(shown.displays) == 1


def test_a_figure_that_cannot_be_drawn_does_not_come_back(plot):
    shown = plot("line, = plt.plot([1, 2]); line.set_xdata([1]); plt.figure(); plt.plot([3])")
    assert shown.text == (
        "[<matplotlib.lines.Line2D>]\n"
        "A figure cannot be drawn: ValueError: x and y must have same first dimension, but have shapes (1,) and (2,)\n"
    )
    assert len(shown.displays) == 1
    assert plot("print(1)").text == "1\n"


def test_a_figure_is_a_picture_wherever_it_is_shown(plot):
    shown = plot(
        "fig, ax = plt.subplots(); ax.plot([1, 2]); plt.close(); svg = fig._repr_svg_(); print(svg[:38], svg[-6:])"
    )
    assert shown.text == '<svg xmlns="http://www.w3.org/2000/svg </svg>\n'


def test_dpi_makes_the_picture_larger_with_all_that_is_in_it(plot):
    (picture,) = plot("plt.figure(figsize=(2, 1), dpi=200); plt.plot([1])").pictures
    assert (picture.get("width"), picture.get("height"), picture.get("viewBox")) == ("400", "200", "0 0 200 100")


def test_savefig_writes_svg_and_says_so_of_other_formats(plot):
    assert (
        plot("plt.plot([1, 2]); plt.savefig('a.svg'); plt.close(); print(open('a.svg').read()[-6:])").text == "</svg>\n"
    )
    assert (
        plot("plt.plot([1]); plt.savefig('b'); plt.close(); import os; print('b.svg' in os.listdir())").text == "True\n"
    )
    refused = "ValueError: savefig() in this sandbox writes SVG only, not png: choose a name that ends in .svg\n"
    assert plot("plt.savefig('a.png')").text == refused
    written = plot(
        "import io; f = io.BytesIO(); plt.plot([1]); plt.savefig(f, format='svg'); plt.close(); print(f.getvalue()[:4])"
    )
    assert written.text == "b'<svg'\n"


def test_a_picture_is_the_same_each_time_but_for_the_names_in_it(plot):
    source = "plt.scatter([1, 2, 3], [4, 5, 6], c=[1, 2, 3]); plt.colorbar(); plt.title('t')"
    first, second = (plot(source).displays[0].data["image/svg+xml"] for _ in range(2))
    name, other = (svg.partition('id="')[2].partition("-")[0] for svg in (first, second))
    assert name != other
    assert first.replace(f"{name}-", f"{other}-") == second


def test_what_plotting_calls_give_reads_as_in_matplotlib(value):
    assert value("plt.plot([1, 2], [3, 4])") == "[<matplotlib.lines.Line2D>]"
    assert value("plt.bar(['a', 'b'], [1, 2])") == "<BarContainer object of 2 artists>"
    assert value("plt.scatter([1], [2])") == "<matplotlib.collections.PathCollection>"
    assert (
        value("plt.hist([1, 2, 2, 3], bins=2)") == "([1.0, 3.0], [1.0, 2.0, 3.0], <BarContainer object of 2 artists>)"
    )
    assert value("plt.subplots(1, 2)[1]") == "[<matplotlib.axes.Axes>, <matplotlib.axes.Axes>]"
    assert value("plt.gcf()") == "<Figure size 640x480 with 0 Axes>"


def test_each_cell_of_the_example_shows_its_picture(plot):
    cells = [cell for cell in nbformat.read(EXAMPLE, as_version=4).cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)
    imports, *plots, refused = cells
    assert plot(imports.source).text == ""
    for cell in plots:
        shown = plot(cell.source)
        assert (shown.text, len(shown.displays)) == ("", 1)
    assert plot(refused.source).text.startswith("AttributeError: matplotlib in this sandbox has no plt.contourf;")
