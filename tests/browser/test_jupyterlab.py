"""What a person does in JupyterLab, by mouse and keyboard, and what the page then shows."""

import re

from playwright.sync_api import expect

from .conftest import Lab

TILE = '.jp-LauncherCard[data-category="Notebook"][title="MicroPython (sandboxed)"]'


def test_the_launcher_has_a_tile_with_the_logo_that_opens_a_notebook(lab: Lab) -> None:
    tile = lab.page.locator(TILE)
    logo = tile.locator("img")
    expect(logo).to_have_attribute("src", re.compile(r"/kernelspecs/micropython-wasm/logo-svg\.svg$"))
    assert logo.evaluate("image => image.complete && image.naturalWidth") > 0
    lab.picture("launcher")
    tile.click()
    expect(lab.cells).to_have_count(1)
    expect(lab.panel.locator(".jp-KernelName")).to_have_text("MicroPython (sandboxed)")
    lab.wait_until_connected()
    lab.editor(0).click()
    lab.page.keyboard.type("import sys\nsys.implementation.name")
    lab.page.keyboard.press("Shift+Enter")
    assert lab.output_of(0) == "'micropython'"
    expect(lab.cells).to_have_count(2)


def test_cells_show_text_results_and_errors_and_keep_their_state(lab: Lab) -> None:
    lab.open(
        "x = 20",
        "print('to', 'stdout')\nx * 2.1",
        "import sys\nprint('to stderr', file=sys.stderr)",
        "def half(n):\n    return n / (n - 20)\n\nhalf(x)",
        "x += 1\nx",
    )
    assert [lab.run(cell) for cell in range(3)] == ["", "to stdout\n42.0", "to stderr"]
    assert lab.run(3) == (
        f"{'-' * 75}\n"
        "ZeroDivisionError                         Traceback (most recent call last)\n"
        "Cell In[4], line 4\n"
        "      1 def half(n):\n"
        "      2     return n / (n - 20)\n"
        "----> 4 half(x)\n"
        "\n"
        "Cell In[4], line 2, in half(n)\n"
        "      1 def half(n):\n"
        "----> 2     return n / (n - 20)\n"
        "\n"
        "ZeroDivisionError: division by zero"
    )
    assert lab.run(4) == "21"
    expect(lab.outputs(2)).to_have_attribute("data-mime-type", "application/vnd.jupyter.stderr")
    lab.picture("cells")


def test_run_all_stops_at_the_first_error(lab: Lab) -> None:
    # The second waits, so that the page has sent the third before: a kernel drops what waits when a cell fails.
    lab.open("x = 1", "import time\ntime.sleep(1)\nraise ValueError('enough')", "print('not reached')")
    lab.command("runmenu:run-all")
    assert lab.output_of(1).endswith("ValueError: enough")
    lab.wait_until_idle()
    expect(lab.prompt(2)).to_have_text("[ ]:")
    expect(lab.outputs(2)).to_have_count(0)


def test_the_stop_button_ends_a_loop_and_the_variables_stay(lab: Lab) -> None:
    lab.open("kept = [1, 2]\nprint('started')\nwhile True:\n    pass", "kept")
    lab.start(0)
    expect(lab.outputs(0)).to_have_text(["started"])
    expect(lab.prompt(0)).to_have_text("[*]:")
    lab.press_stop()
    assert re.fullmatch(
        f"started\n{'-' * 75}\n"
        r"KeyboardInterrupt                         Traceback \(most recent call last\)\n"
        r"Cell In\[1\], line [34]\n(.*\n)+\nKeyboardInterrupt: ?",
        lab.output_of(0),
    )
    assert lab.run(1) == "[1, 2]"
    lab.picture("stopped")


def test_a_cell_that_reaches_a_limit_says_so_and_the_variables_stay(lab: Lab) -> None:
    lab.open("kept = bytearray(10)\nhuge = bytearray(2_000_000_000)", "len(kept)")
    assert "MemoryError" in lab.run(0)
    assert lab.run(1) == "10"
    lab.picture("limit")


def test_a_question_gets_a_box_and_the_answer_goes_to_the_cell(lab: Lab) -> None:
    lab.open("name = input('Your name? ')\nprint('Hello,', name)", "name")
    lab.start(0)
    box = lab.cells.nth(0).locator(".jp-Stdin-input")
    expect(lab.cells.nth(0).locator(".jp-Stdin-prompt")).to_have_text("Your name? ")
    lab.picture("question")
    box.fill("Ada")
    box.press("Enter")
    expect(lab.outputs(0).filter(has_text="Hello")).to_have_text("Hello, Ada\n")
    assert lab.run(1) == "'Ada'"


def test_a_password_is_typed_unseen_and_asked_for_by_the_notebook(lab: Lab) -> None:
    lab.open("import getpass\nlen(getpass.getpass('Jupyter password: '))")
    lab.start(0)
    box = lab.cells.nth(0).locator(".jp-Stdin-input")
    expect(lab.cells.nth(0).locator(".jp-Stdin-prompt")).to_have_text("[asked by the notebook] Jupyter password: ")
    expect(box).to_have_attribute("type", "password")
    box.fill("secret")
    box.press("Enter")
    expect(lab.outputs(0).filter(has_text="········")).to_have_count(1)
    expect(lab.outputs(0).filter(has_text="6")).to_have_text("6")


def test_tab_shows_what_there_is_with_its_kind(lab: Lab) -> None:
    lab.open("class Robot:\n    speed = 3\n    def run(self, far=1): return far\n\nrobot = Robot()", "")
    lab.run(0)
    lab.write(1, "robot.")
    lab.page.keyboard.press("Tab")
    items = lab.page.locator(".jp-Completer-item")
    expect(items).to_have_count(2)
    expect(items.locator(".jp-Completer-match")).to_have_text(["run", "speed"])
    expect(items.locator(".jp-Completer-typeExtended")).to_have_text(["function", "instance"])
    lab.picture("completion")
    lab.page.keyboard.press("Enter")
    expect(lab.editor(1)).to_have_text("robot.run")


def test_shift_tab_shows_the_signature_and_the_help(lab: Lab) -> None:
    lab.open("def area(width, height=1):\n    'The area of a rectangle.'\n    return width * height", "")
    lab.run(0)
    lab.write(1, "area(")
    lab.page.keyboard.press("Shift+Tab")
    tooltip = lab.page.locator(".jp-Tooltip")
    expect(tooltip).to_contain_text("area(width, height=1)")
    expect(tooltip).to_contain_text("The area of a rectangle.")
    lab.picture("help")
    lab.page.keyboard.press("Escape")


def test_a_plot_and_a_table_are_shown(lab: Lab) -> None:
    lab.open(
        "import matplotlib.pyplot as plt\nfrom math import sin\n\nx = [n / 10 for n in range(63)]\n"
        "plt.plot(x, [sin(v) for v in x], label='sin')\nplt.legend()\nplt.title('A wave');",
        "from tables import table\ntable([('Ada', 1815), ('Alan', 1912)], columns=['name', 'born'])",
    )
    lab.start(0)
    picture = lab.cells.nth(0).locator(".jp-RenderedHTMLCommon img")
    expect(picture).to_have_attribute("src", re.compile(r"^data:image/svg\+xml;base64,"))
    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth; }") == 640
    lab.run(1)
    expect(lab.cells.nth(1).locator("td")).to_have_text(["Ada", "1815", "Alan", "1912"])
    lab.picture("plot-and-table")


def test_a_display_is_updated_in_place(lab: Lab) -> None:
    lab.open("bar = display('0 %', display_id=True)", "bar.update('100 %')")
    lab.run(0)
    lab.run(1)
    expect(lab.outputs(0)).to_have_text(["'100 %'"])
    expect(lab.outputs(1)).to_have_count(0)


def test_a_restart_clears_the_variables(lab: Lab) -> None:
    lab.open("x = 1", "x")
    assert lab.run(0) == ""
    assert lab.run(1) == "1"
    lab.panel.locator('[data-command="notebook:restart-kernel"]').click()
    lab.page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    lab.wait_until_idle()
    assert lab.run(1).endswith("NameError: name 'x' is not defined")
    expect(lab.prompt(1)).to_have_text("[1]:")


def test_many_printed_lines_leave_the_page_responsive(lab: Lab) -> None:
    lab.open("for n in range(20_000):\n    print('line', n)", "'still here'")
    lab.start(0)
    # The next cell can be typed and run at once; its answer comes after all lines.
    lab.write(1, "'still' + ' here'")
    lab.page.keyboard.press("Shift+Enter")
    expect(lab.outputs(1)).to_have_text("'still here'")
    assert lab.output_of(0).startswith("line 0\nline 1\n")
    lab.picture("flood")
