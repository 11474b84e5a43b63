"""Where ticks are and what is written there."""

import pytest

RANGES = [
    (0, 1, "0.0 0.2 0.4 0.6 0.8 1.0", ""),
    (-1, 1, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00", ""),
    (0, 9, "0 1 2 3 4 5 6 7 8 9", ""),
    (0, 100, "0 20 40 60 80 100", ""),
    (-3, 7, "−2 0 2 4 6", ""),
    (0.1, 0.35, "0.10 0.15 0.20 0.25 0.30 0.35", ""),
    (0, 0.003, "0.0000 0.0005 0.0010 0.0015 0.0020 0.0025 0.0030", ""),
    (0, 123456, "0 20000 40000 60000 80000 100000 120000", ""),
    (0, 1e6, "0.0 0.2 0.4 0.6 0.8 1.0", "1e6"),
    (0, 5e9, "0 1 2 3 4 5", "1e9"),
    (-4e7, 0, "−4.0 −3.5 −3.0 −2.5 −2.0 −1.5 −1.0 −0.5 0.0", "1e7"),
    (1e-7, 9e-7, "1 2 3 4 5 6 7 8 9", "1e−7"),
    (1000000.1, 1000000.9, "0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9", "+1e6"),
    (-12345.67, -12345.6, "−0.07 −0.06 −0.05 −0.04 −0.03 −0.02 −0.01 0.00", "−12345.6"),
    (1e20, 1.0001e20, "0.0 0.2 0.4 0.6 0.8 1.0", "1e16+1e20"),
    (0.1 + 0.2, 0.9, "0.3 0.4 0.5 0.6 0.7 0.8 0.9", ""),
    (9, 0, "0 1 2 3 4 5 6 7 8 9", ""),
    (1e-200, 5e-200, "1.0 1.5 2.0 2.5 3.0 3.5 4.0 4.5 5.0", "1e−200"),
]


@pytest.mark.parametrize(("low", "high", "labels", "offset"), RANGES)
def test_ticks_are_round_numbers_without_noise(plot, low, high, labels, offset):
    shown = plot(
        "from matplotlib.ticker import ticks_and_labels\n"
        f"r = ticks_and_labels({low!r}, {high!r}, 9); print(' '.join(r[1]) + '|' + r[2])"
    )
    assert shown.text == f"{labels}|{offset}\n"


def test_the_values_of_ticks_are_the_floats_nearest_to_what_is_written(plot):
    shown = plot(
        "from matplotlib.ticker import ticks_and_labels\n"
        "print([v == i / 10 for i, v in enumerate(ticks_and_labels(0, .9, 9)[0])])"
    )
    assert shown.text == f"{[True] * 10}\n"


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (1, 1000, "10⁰ 10¹ 10² 10³"),
        (0.5, 30, "10⁰ 10¹"),
        (1e-30, 1e30, "10⁻²⁸ 10⁻²¹ 10⁻¹⁴ 10⁻⁷ 10⁰ 10⁷ 10¹⁴ 10²¹ 10²⁸"),
        (2, 5, "2.0 2.5 3.0 3.5 4.0 4.5 5.0"),
    ],
)
def test_ticks_of_logarithmic_axes_are_powers_of_ten(plot, low, high, labels):
    assert (
        plot(f"from matplotlib import ticker; print(' '.join(ticker.log_ticks({low}, {high}, 9)[1]))").text
        == f"{labels}\n"
    )


def test_the_limits_leave_a_twentieth_free_but_bars_stand_on_their_axis(value):
    assert value("plt.plot([0, 10], [0, 100]); (plt.xlim(), plt.ylim())") == "((-0.5, 10.5), (-5.0, 105.0))"
    assert value("plt.bar([0, 1], [10, 20]); plt.ylim()") == "(0.0, 21.0)"
    assert value("plt.barh([0, 1], [-10, 20]); plt.xlim()") == "(-11.5, 21.5)"
    assert value("plt.plot([5, 5]); plt.ylim()") == "(4.725, 5.275)"
    assert value("plt.imshow([[1, 2, 3], [4, 5, 6]]); (plt.xlim(), plt.ylim())") == "((-0.5, 2.5), (1.5, -0.5))"
    assert value("plt.gca(); (plt.xlim(), plt.ylim())") == "((0.0, 1.0), (0.0, 1.0))"
    assert value("plt.semilogy([1, 100]); tuple(round(v, 4) for v in plt.ylim())") == "(0.7943, 125.8925)"


def test_limits_ticks_and_labels_of_the_programs_own_are_kept(plot, value):
    assert (
        value("plt.plot([1, 2]); plt.xlim(0, 4); plt.ylim(bottom=0); (plt.xlim(), plt.ylim())")
        == "((0.0, 4.0), (0.0, 2.05))"
    )
    assert value("plt.plot([1, 2]); plt.gca().invert_yaxis(); plt.ylim()") == "(2.05, 0.95)"
    assert plot("plt.plot([1, 2, 3]); plt.xticks([0, 1.5, 2]); plt.yticks([1, 3], ['low', 'high'])").texts() == [
        "0.0",
        "1.5",
        "2.0",
        "low",
        "high",
    ]
    assert plot("plt.plot([1, 2]); plt.xticks([]); plt.yticks([])").texts() == []
    texts = plot(
        "from matplotlib.ticker import *\nplt.plot([0, 4]); ax = plt.gca()\n"
        "ax.xaxis.set_major_locator(MultipleLocator(0.5)); ax.yaxis.set_major_formatter(PercentFormatter(4))"
    ).texts()
    assert texts == ["0.0", "0.5", "1.0", "0%", "12.5%", "25%", "37.5%", "50%", "62.5%", "75%", "87.5%", "100%"]


def test_texts_and_dates_are_places_on_the_axis_in_their_order(plot):
    assert plot("plt.bar(['pears', 'apples', 'pears'], [1, 2, 3]); plt.yticks([])").texts() == ["pears", "apples"]
    dates = "class D:\n  def __init__(s, d): s.d = d\n  def isoformat(s): return s.d\n  __str__ = isoformat\n"
    assert plot(f"{dates}plt.plot([D('2024-01-01'), D('2024-01-02')], [1, 2]); plt.yticks([])").texts() == [
        "2024-01-01",
        "2024-01-02",
    ]


def test_long_names_on_an_axis_are_turned_until_they_fit(plot):
    names = "['a rather long name %d' % i for i in range({})]"
    for count, angle in ((3, None), (8, "-45"), (40, "-90")):
        texts = plot(f"plt.bar({names.format(count)}, [1] * {count}); plt.yticks([])").all_of("text")
        assert len(texts) == count
        turns = {text.get("transform", "rotate(None").partition("(")[2].partition(" ")[0] for text in texts}
        assert turns == {str(angle)}
