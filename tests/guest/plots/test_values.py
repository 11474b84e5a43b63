"""What may be plotted, and how colours and formats are read."""

import pytest


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("'r'", "#ff0000"),
        ("'g'", "#008000"),
        ("'C1'", "#ff7f0e"),
        ("'C11'", "#ff7f0e"),
        ("'tab:blue'", "#1f77b4"),
        ("'RebeccaPurple'", "#663399"),
        ("'light gray'", "#d3d3d3"),
        ("'0.5'", "#808080"),
        ("'#abc'", "#aabbcc"),
        ("'#12345680'", "#123456"),
        ("(1, 0.5, 0)", "#ff8000"),
        ("(0, 0, 1, 0.3)", "#0000ff"),
        ("('red', 0.5)", "#ff0000"),
    ],
)
def test_colours_are_read_as_in_matplotlib(plot, given, read):
    assert plot(f"from matplotlib.colors import to_hex; print(to_hex({given}))").text == f"{read}\n"


@pytest.mark.parametrize("given", ["'reddish'", "''", "'#12'", "'2'", "(1, 2)", "(2, 0, 0)", "None", "'=ff'", "5"])
def test_what_is_no_colour_is_refused(plot, given):
    source = f"from matplotlib.colors import to_hex\ntry: to_hex({given})\nexcept ValueError as e: print(e)"
    assert plot(source).text == f"{eval(given)!r} is not a valid value for color\n"


def test_the_colours_of_colormaps_run_from_their_first_to_their_last(plot):
    source = "from matplotlib.colors import to_hex\nfor x in (0.0, 0.5, 1.0): print(to_hex(plt.cm.{}(x)))"
    assert plot(source.format("viridis")).text == "#440154\n#21918c\n#fde725\n"
    assert plot(source.format("gray_r")).text == "#ffffff\n#7f7f7f\n#000000\n"
    assert plot("print(to_hex(plt.get_cmap('tab10')(3)), plt.colormaps['plasma'])").text == (
        "#d62728 <matplotlib.colors.LinearSegmentedColormap 'plasma'>\n"
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("r--o", ("r", "--", "o")),
        ("o", (None, None, "o")),
        (":", (None, ":", None)),
        ("-.k", ("k", "-.", None)),
        ("C3^-", ("C3", "-", "^")),
        ("green", ("green", None, None)),
        ("s-g", ("g", "-", "s")),
        ("", (None, None, None)),
        (".", (None, None, ".")),
    ],
)
def test_formats_are_read_as_in_matplotlib(plot, text, read):
    assert plot(f"from matplotlib._strokes import parse_format; print(parse_format({text!r}))").text == f"{read}\n"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("r-q", "(unrecognized character 'q')"),
        ("rg", "(two color symbols)"),
        ("-:", "(two linestyle symbols)"),
        ("os", "(two marker symbols)"),
    ],
)
def test_what_is_no_format_is_refused(value, text, error):
    assert value(f"plt.plot([1], {text!r})") == f"ValueError: {text!r} is not a valid format string {error}"


@pytest.mark.parametrize(
    "data",
    [
        "(3, 1, 2)",
        "[3, 1, 2.0]",
        "range(3)",
        "array.array('d', [3, 1])",
        "{1: 2, 3: 4}.keys()",
        "(v for v in [1, 2])",
        "[True, False]",
        "[10**30, 1]",
    ],
)
def test_any_row_of_numbers_can_be_plotted(plot, data):
    shown = plot(f"import array; plt.plot({data})")
    assert shown.text == "[<matplotlib.lines.Line2D>]\n"
    assert len(shown.all_of("polyline")) == 1


def test_a_missing_value_breaks_the_line(plot):
    (first, second) = plot("plt.plot([1, 2, None, 3, float('nan'), 4, 5])").all_of("polyline")
    assert (len(first["points"].split()), len(second["points"].split())) == (2, 2)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (
            "plt.plot([1, 2, 3], [1, 2])",
            "ValueError: x and y must have same first dimension, but have shapes (3,) and (2,)",
        ),
        ("plt.scatter([1, 2, 3], [1, 2])", "ValueError: x and y must be the same size"),
        ("plt.pie([1, -1])", "ValueError: Wedge sizes 'x' must be non negative values"),
        (
            "plt.bar([1], [2], align='left')",
            "ValueError: 'left' is not a valid value for align; supported values are 'center', 'edge'",
        ),
        ("plt.errorbar([1], [2], yerr=-1)", "ValueError: 'yerr' must not contain negative values"),
        ("plt.plot([10**400])", "OverflowError: int too large to convert to float"),
        ("plt.plot([1j])", "TypeError: float() argument must be a string or a real number, not 'complex'"),
        (
            "plt.plot([1], marker='q')",
            "ValueError: Unrecognized marker style 'q'; there are: o . , s ^ v < > D d p h H 8 * P X + x | _ ",
        ),
        ("plt.xlim(0, float('inf'))", "ValueError: Axis limits cannot be NaN or Inf"),
        ("plt.hist([1], bins=0)", "ValueError: `bins` must be positive, when an integer"),
        ("plt.hist([1], bins=10**9)", "ValueError: 1000000000 bins are too many; 100000 is the most"),
        (
            "plt.yscale('symlog')",
            "ValueError: 'symlog' is not a valid value for scale; supported values are linear, log",
        ),
        ("plt.subplot(2, 2, 5)", "ValueError: num must be an integer with 1 <= num <= 4, not 5"),
        ("plt.imshow([[1, 2], [3]])", "ValueError: the rows of an image must all be as long as the first, 2"),
        (
            "plt.figure(figsize=(1000, 1))",
            "ValueError: figure size must be positive finite and at most 100 inches, not (1000, 1)",
        ),
    ],
)
def test_what_cannot_be_plotted_is_refused_in_the_words_of_matplotlib(value, source, error):
    assert value(source) == error


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (
            "plt.contourf([[1]])",
            "AttributeError: matplotlib in this sandbox has no plt.contourf; docs: it has plot, scatter, bar, barh, "
            "hist, boxplot, pie, errorbar, stem, step, fill_between, stackplot, imshow, matshow, pcolormesh, semilogx, "
            "semilogy, loglog, and what is in docs/plots.md",
        ),
        (
            "plt.gca().quiver",
            "AttributeError: matplotlib in this sandbox has no Axes.quiver; docs: what is there is in docs/plots.md",
        ),
        (
            "plt.gcf().subfigures",
            "AttributeError: matplotlib in this sandbox has no Figure.subfigures; "
            "docs: what is there is in docs/plots.md",
        ),
        ("plt.plot([1], markevery=2)", "TypeError: plot() got an unexpected keyword argument 'markevery'"),
        ("plt.bar([1], [1], hatch='/')", "TypeError: bar() got an unexpected keyword argument 'hatch'"),
        ("plt.gca().text(0, 0, '', foo=1)", "TypeError: text() got an unexpected keyword argument 'foo'"),
        ("plt.legend(shadow=True)", "TypeError: legend() got an unexpected keyword argument 'shadow'"),
        ("plt.pie([1], shadow=True)", "TypeError: pie() in this sandbox has no shadow"),
        (
            "plt.gcf().add_subplot(projection='3d')",
            "ValueError: matplotlib in this sandbox has no projection '3d', only plain x and y",
        ),
        ("plt.plot([1], lw=2, linewidth=3)", "TypeError: plot() got both 'linewidth' and a short name of it"),
    ],
)
def test_what_is_not_there_says_so_by_name(value, source, error):
    assert value(source) == error


def test_harmless_arguments_are_taken(plot):
    assert (
        plot(
            "plt.plot([1, 2], antialiased=True, clip_on=False, zorder=5)\n"
            "plt.savefig('x.svg', dpi=300, bbox_inches='tight')"
        ).text
        == ""
    )


def test_settings_have_known_names_and_change_the_picture(plot, value):
    (picture,) = plot(
        "plt.rcParams['figure.figsize'] = (3, 2); plt.rcParams.update({'axes.grid': True}); plt.plot([1, 2])"
    ).pictures
    assert picture.get("width") == "300"
    assert value("plt.rcParams['lines.width'] = 3").startswith(
        "KeyError: 'lines.width is not a setting of matplotlib in this sandbox;"
    )
    assert value("plt.rcParams['figure.figsize']") == "[6.4, 4.8]"
    assert value("plt.style.use('nothing')").startswith(
        "OSError: 'nothing' is not a style of this sandbox; there are bmh, dark_background,"
    )
    (picture,) = plot("with plt.style.context('dark_background'): plt.plot([1]); plt.show()").pictures
    assert picture[0].get("fill") == "#000000"
    assert value("plt.rcParams['axes.facecolor']") == "'white'"


@pytest.mark.parametrize(
    "source",
    [
        "plt.plot([])",
        "plt.plot([float('nan')] * 2)",
        "plt.plot([float('inf'), 1, 2])",
        "plt.plot([1e308, -1e308])",
        "plt.plot([1e-320, 2e-320])",
        "plt.plot([1e16, 1e16 + 2])",
        "plt.plot([1, 2], lw=float('nan'))",
        "plt.plot([1], 'o', ms=1e9)",
        "plt.semilogy([0, -1, 5])",
        "plt.semilogy([-1, -5])",
        "plt.semilogy([1e-320, 1e300])",
        "plt.scatter([], [], c=[])",
        "plt.scatter([1, 2], [1, 2], s=[-1, float('nan')])",
        "plt.bar([1, float('nan'), 3], [float('nan'), 1, 2])",
        "plt.hist([1e308, -1e308])",
        "plt.boxplot([[], [1]])",
        "plt.imshow([[float('nan')]]); plt.colorbar()",
        "plt.fill_between([1, 2, 3], [1, float('nan'), 2])",
        "plt.axhline(float('nan')); plt.axvspan(float('nan'), 1)",
        "plt.gca().add_patch(plt.Circle((0, 0), float('inf')))",
        "plt.xlim(1e300, 1e308)",
        "plt.figure(figsize=(0.5, 0.5)); plt.plot([1]); plt.title('a title without room'); plt.legend(['a'])",
        "plt.subplots(10, 10)",
        "plt.plot([1, 2]); plt.xlim(5, 5); plt.ylim(2, 1)",
        "plt.hlines([1, 2], 0, [1, 2], colors=['r', 'b']); plt.vlines(1, 0, 1, 'k', 'dashed')",
    ],
)
def test_odd_numbers_make_pictures_without_odd_numbers_in_them(plot, source):
    shown = plot(source + "; plt.show()")
    (display,) = shown.displays
    assert "nan" not in display.data["image/svg+xml"]
    assert "inf" not in display.data["image/svg+xml"]
    assert shown.text == ""
