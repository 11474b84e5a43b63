"""Notebook 7, by mouse and keyboard."""

import re
from contextlib import suppress

from playwright.sync_api import BrowserContext, expect

from .conftest import Lab, Server, picture_of

PLOT = "import matplotlib.pyplot as plt\nplt.bar(['a', 'b'], [1, 2]);"
HOSTILE = """from IPython.display import HTML
HTML("<b onmouseover=window.__pwned=1>bold</b><script>window.__pwned=1</script>")"""


def test_a_notebook_runs_shows_stops_and_keeps_its_state(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    notebook = Lab(page, server)
    name = server.write("x = 20\nx * 2.1", PLOT, HOSTILE, "while True: pass", "x")
    page.goto(f"{server.url}/notebooks/{name}")
    notebook.wait_until_idle()
    # What is run before the kernel's first answer may be dropped by the page, which has nothing that tells.
    for _ in range(5):
        notebook.start(0)
        with suppress(AssertionError):
            expect(notebook.prompt(0)).to_have_text("[1]:", timeout=4000)
            break
    assert notebook.output_of(0) == "42.0"
    notebook.start(1)
    picture = notebook.cells.nth(1).locator(".jp-RenderedHTML img")
    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth; }") == 640
    notebook.run(2)
    bold = notebook.cells.nth(2).locator("b")
    bold.hover()
    expect(bold).to_have_text("bold")
    assert page.evaluate("window.__pwned") is None
    notebook.start(3)
    expect(notebook.prompt(3)).to_have_text("[*]:")
    notebook.press_stop()
    assert notebook.output_of(3).splitlines()[-1].startswith("KeyboardInterrupt")
    assert notebook.run(4) == "20"
    expect(notebook.prompt(4)).to_have_text(re.compile(r"\[5\]:"))
    picture_of(page, "notebook7")
    page.close()
    server.end_kernels()
