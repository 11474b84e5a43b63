"""The pictures of the README. They are left in build/screenshots; docs/images holds the ones that the README shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .conftest import Lab

PLOT = """\
import matplotlib.pyplot as plt
from math import exp, sin

times = [n / 20 for n in range(200)]
waves = {damping: [exp(-damping * t) * sin(4 * t) for t in times] for damping in (0.1, 0.3, 0.6)}

fig, ax = plt.subplots(figsize=(8.6, 2.4))
for damping in sorted(waves):
    ax.plot(times, waves[damping], label=f"damping {damping}")
ax.set_title("A wave that fades")
ax.legend(loc="upper right");"""
TABLE = """\
from tables import table

rows = [(damping, round(max(wave), 3), round(min(wave), 3)) for damping, wave in sorted(waves.items())]
table(rows, columns=["damping", "highest", "lowest"])"""
ENDLESS = "turns = 0\nwhile True:\n    turns += 1"
AFTER = "len(waves), turns > 1_000_000"
ROBOT = """\
class Robot:
    "A thing that moves."
    speed = 3

    def run(self, far, times=1):
        return far * times

robot = Robot()"""


@pytest.fixture
def wide_lab(lab: Lab) -> Iterator[Lab]:
    """JupyterLab with nothing beside the notebook."""
    lab.page.set_viewport_size({"width": 1100, "height": 1150})
    lab.command("application:toggle-left-area")
    yield lab
    lab.command("application:toggle-left-area")
    lab.page.set_viewport_size({"width": 1280, "height": 900})


def test_a_notebook_with_a_plot_a_table_and_a_limit(wide_lab: Lab) -> None:
    wide_lab.open(PLOT, TABLE, ENDLESS, AFTER)
    for cell in range(3):
        wide_lab.run(cell)
    assert wide_lab.run(3) == "(3, True)"
    expect(wide_lab.cells.nth(0).locator(".jp-RenderedHTML img")).to_be_visible()
    wide_lab.editor(0).click()
    wide_lab.picture("readme-plot")


def test_what_tab_shows(wide_lab: Lab) -> None:
    wide_lab.page.set_viewport_size({"width": 1100, "height": 520})
    wide_lab.open(ROBOT, "")
    wide_lab.run(0)
    wide_lab.write(1, "robot.")
    wide_lab.page.keyboard.press("Tab")
    expect(wide_lab.page.locator(".jp-Completer-item")).to_have_count(2)
    wide_lab.picture("readme-completion")
    wide_lab.page.keyboard.press("Escape")
