"""Every payload of tests/payloads, displayed in JupyterLab and in exported pages: nothing acts, nothing is loaded."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import BrowserContext, Error, expect

from .conftest import METADATA, ROOT, Lab, Server, Visit

PAYLOADS = json.loads((ROOT / "tests/payloads/payloads.json").read_text(encoding="utf-8"))
PER_CELL = 20
PARTS = [PAYLOADS[at : at + PER_CELL] for at in range(0, len(PAYLOADS), PER_CELL)]

# What nothing in an output may be, or have, outside of what MathJax makes of a formula.
FORBIDDEN = [
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "button",
    "input",
    "select",
    "textarea",
    "link",
    "meta",
    "base",
    "style",
    "svg",
    "math",
]
ALLOWED_ATTRIBUTES = {
    *("href", "target", "rel", "src", "alt", "title", "width", "height", "colspan", "rowspan", "align", "valign"),
    *("open", "start", "type", "reversed", "value", "dir", "lang", "span", "scope", "cite", "datetime"),
}

# Of each element that a payload became: its name, its attributes, and where it leads.
ELEMENTS = """(outputs) => [...document.querySelectorAll(outputs)].flatMap(output =>
    [...output.querySelectorAll('*')].filter(it => !it.closest('mjx-container, .MathJax')).map(it => ({
        name: it.localName,
        attributes: Object.fromEntries([...it.attributes].map(at => [at.name, at.value])),
    })))"""
MATH = """(outputs) => [...document.querySelectorAll(outputs)].flatMap(output =>
    [...output.querySelectorAll('mjx-container *')].filter(it => it.hasAttribute('href') || it.id || it.onclick)
    .map(it => it.outerHTML))"""
# A reader moves over everything, and clicks at all that is no link.
TOUCH = """(outputs) => {
    for (const output of document.querySelectorAll(outputs))
        for (const it of output.querySelectorAll('*'))
            for (const kind of ['mouseover', 'mouseenter', 'mousemove', 'focus', 'pointerdown', 'mousedown', 'click'])
                if (kind !== 'click' || !it.closest('a'))
                    it.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
}"""


def cells() -> list[str]:
    """Cells that display the payloads from within the sandbox; those that are text are also written and raised."""
    sources = []
    for part in PARTS:
        shown = [(payload["mime"], payload["data"]) for payload in part]
        texts = [data for mime, data in shown if mime == "text/plain"]
        sources.append(
            f"import _mpk\nfor mime, data in {shown!r}:\n"
            "    try: _mpk.display('', False, 0, 0, {mime: data})\n"
            "    except ValueError as error: print(error)  # no mime type\n"
            f"for text in {texts!r}:\n    print(text)\n"
            f"_mpk.display('', False, 0, 0, {{'text/html': '<p>shown</p>'}})"
        )
    sources.append(f"raise ValueError({[payload['data'] for payload in PAYLOADS if len(payload['data']) < 500]!r})")
    return sources


def assert_harmless(visit: Visit, outputs: str, html: str) -> None:
    """Asserts that nothing in the outputs of a page, of which some are HTML, acted, was loaded or could act."""
    page = visit.page
    page.evaluate(TOUCH, outputs)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 500)))")
    for frame in page.frames:
        assert frame.evaluate("window.__pwned") is None
    assert visit.strayed == []
    assert visit.dialogs == []
    assert len(page.context.pages) == visit.pages
    assert page.evaluate(MATH, outputs) == []
    assert [it for it in page.evaluate(ELEMENTS, outputs) if it["name"] in FORBIDDEN] == []
    elements = page.evaluate(ELEMENTS, html)
    assert len(elements) > 100
    for element in elements:
        judge(element)


def judge(element: dict[str, Any]) -> None:
    """Asserts that an element is one that only shows something."""
    name, attributes = element["name"], element["attributes"]
    assert name not in FORBIDDEN, element
    if "class" in attributes:  # those that JupyterLab and nbconvert put round and into an output
        assert all(word.startswith(("jp-", "lm-", "ansi-", "anchor-link")) for word in attributes["class"].split()), (
            element
        )
    extra = {attribute for attribute in attributes if attribute not in ALLOWED_ATTRIBUTES}
    if name == "a" and attributes.get("class") in ("jp-InternalAnchorLink", "anchor-link"):
        return
    assert (
        extra <= {"class", "data-mime-type", "id"}
        if name in ("h1", "h2", "h3", "h4", "h5", "h6", "div")
        else (extra <= {"class"})
    ), element
    if name == "a" and "href" in attributes:
        assert attributes["href"].startswith(("https://", "http://", "mailto:")), element
        # JupyterLab writes a rel of its own.
        assert attributes["target"] == "_blank" and "noopener" in attributes["rel"].split(), element
    if name == "img" and "src" in attributes:
        assert attributes["src"].startswith("data:image/"), element


@pytest.fixture
def visit(context: BrowserContext, server: Server) -> Iterator[Visit]:
    """A page of its own that reaches the Jupyter server and nothing else."""
    page = context.new_page()
    yield Visit(page, server.url)
    page.close()


def test_no_payload_acts_in_jupyterlab(visit: Visit, server: Server) -> None:
    page = visit.page
    page.goto(f"{server.url}/lab?reset")
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()
    lab = Lab(page, server).open(*cells())
    title, address = page.title(), page.url
    for cell in range(len(PARTS)):
        lab.start(cell)
        expect(lab.cells.nth(cell).locator(".jp-OutputArea-output").last).to_contain_text("shown")
    lab.run(len(PARTS))
    expect(page.locator("mjx-container").first).to_be_attached()
    lab.picture("payloads")
    assert_harmless(visit, ".jp-OutputArea-output:not(.jp-RenderedJSON)", ".jp-OutputArea-output.jp-RenderedHTML")
    assert (page.title(), page.url) == (title, address)
    server.end_kernels()


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory, jupyter_home: Path) -> Path:
    """The notebook of payloads as nbconvert ran it."""
    folder = tmp_path_factory.mktemp("payloads")
    notebook = new_notebook(cells=[new_code_cell(source) for source in cells()], metadata=METADATA)
    nbformat.write(notebook, folder / "payloads.ipynb")
    _convert(folder, "--to", "notebook", "--execute", "--allow-errors", "--inplace", "payloads.ipynb")
    return folder / "payloads.ipynb"


@pytest.mark.parametrize("template", ["lab", "classic", "basic"])
def test_no_payload_acts_in_an_exported_page(context: BrowserContext, executed: Path, template: str) -> None:
    empty = executed.with_name("empty.ipynb")
    nbformat.write(new_notebook(cells=[new_code_cell("1")], metadata=METADATA), empty)
    for name in ("empty", "payloads"):
        _convert(executed.parent, "--to", "html", "--template", template, f"{name}.ipynb")
    asked_by_template = _opened(context, empty).strayed
    visit = _opened(context, executed)
    visit.strayed = [address for address in visit.strayed if address not in asked_by_template]
    assert_harmless(visit, ".output_subarea, .jp-OutputArea-output", ".output_html, .jp-RenderedHTML")
    visit.page.close()


def _convert(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-P", "-m", "nbconvert", "--log-level=WARN"]
    forced = "--ExecutePreprocessor.kernel_name=micropython-wasm"
    done = subprocess.run([*command, forced, *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _opened(context: BrowserContext, notebook: Path) -> Visit:
    visit = Visit(context.new_page(), "file://")
    visit.page.goto(notebook.with_suffix(".html").as_uri())
    return visit


# Of the payloads that are HTML: those that are known to act in Chromium when nothing is taken out of them.
ACTING_MIN = 25


def test_the_payloads_act_where_nothing_is_taken_out_of_them(context: BrowserContext) -> None:
    acted = []
    for payload in PAYLOADS:
        if payload["mime"] != "text/html":
            continue
        page = context.new_page()
        visit = Visit(page, "about:")
        try:
            page.set_content(f"<!doctype html><body>{payload['data']}", wait_until="commit")
            page.evaluate(TOUCH, "body")
            if visit.strayed or page.evaluate("window.__pwned") is not None:
                acted.append(payload["name"])
        except Error:  # it has led the page away
            acted.append(payload["name"])
        page.close()
    assert len(acted) >= ACTING_MIN, acted
