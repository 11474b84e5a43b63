"""JupyterLab in a real browser: one server for all tests here, and one Chromium with one page for each module."""

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WAIT_S = 30.0
METADATA = {"kernelspec": {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}}

# No window of its own that covers what a test clicks at, no question to the outside, all cells of a notebook drawn.
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}
OPTIONS = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port=0",
    "--ServerApp.terminals_enabled=False",
    "--ServerApp.quit_button=False",
    "--IdentityProvider.token=",
    "--ServerApp.password=",
    "--ServerApp.disable_check_xsrf=True",
    "--LabApp.extension_manager=readonly",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.expose_app_in_browser=True",
)

expect.set_options(timeout=WAIT_S * 1000)


class Server:
    """A Jupyter server with JupyterLab and Notebook 7, and the folder that it serves."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url = url.rstrip("/")
        self.folder = folder
        self._names = (f"notebook{number}.ipynb" for number in itertools.count(1))

    def write(self, *sources: str) -> str:
        """A new notebook with these cells; its name."""
        name = next(self._names)
        nbformat.write(
            new_notebook(cells=[new_code_cell(text) for text in sources], metadata=METADATA), self.folder / name
        )
        return name

    def end_kernels(self) -> None:
        for kernel in self._request("GET", "kernels"):
            self._request("DELETE", f"kernels/{kernel['id']}")

    def _request(self, method: str, path: str) -> Any:
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/api/{path}", method=method)) as answer:
            return json.loads(answer.read() or "null")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("jupyter")
    environment = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_PATH": str(home / "share/jupyter"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "IPYTHONDIR": str(home / "ipython"),
    }
    overrides = home / "config" / "labconfig" / "default_setting_overrides.json"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(json.dumps(SETTINGS))
    folder = home / "notebooks"
    folder.mkdir()
    install = [sys.executable, "-P", "-m", "micropython_wasm_kernel", "install", "--prefix", str(home)]
    subprocess.run(install, env=environment, check=True, capture_output=True)
    command = [sys.executable, "-P", "-m", "jupyterlab", *OPTIONS, f"--ServerApp.root_dir={folder}"]
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    try:
        yield Server(_url(process, home), folder)
    finally:
        process.terminate()
        process.wait(timeout=WAIT_S)


def _url(process: subprocess.Popen[bytes], home: Path) -> str:
    """Where the server listens, once it does: it writes that into a file."""
    end = time.monotonic() + WAIT_S * 2
    while process.poll() is None and time.monotonic() < end:
        for found in (home / "runtime").glob("jpserver-*.json"):
            text = found.read_text()
            if text.strip():
                return json.loads(text)["url"]
        time.sleep(0.05)
    raise RuntimeError(f"JupyterLab did not start:\n{(home / 'server.log').read_text()}")


@pytest.fixture(scope="module")
def context() -> Iterator[BrowserContext]:
    """A browser for a module and no longer: while it is there, no other test of the process can run an event loop."""
    if CHROMIUM is None:
        pytest.skip("needs the Debian package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        made = browser.new_context(viewport={"width": 1280, "height": 900})
        made.set_default_timeout(WAIT_S * 1000)
        yield made
        browser.close()


class Visit:
    """A page of the browser that reaches one place only; what else it asks for is refused and kept."""

    def __init__(self, page: Page, *origins: str) -> None:
        self.page = page
        self.strayed: list[str] = []
        self.dialogs: list[str] = []
        self.pages = len(page.context.pages)
        self._origins = origins
        page.route("**/*", self._answer)
        page.on("dialog", self._dismiss)

    def _answer(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" in self._origins:
            route.fallback()
        else:
            self.strayed.append(route.request.url)
            route.abort()

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="module")
def lab_page(server: Server, context: BrowserContext) -> Page:
    """JupyterLab, opened once for a module; it shows the launcher."""
    page = context.new_page()
    _start(page, server)
    return page


def _start(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/lab?reset")
    expect(page.locator(".jp-LauncherCard").first).to_be_visible()


class Lab:
    """A notebook in JupyterLab, and what a person does with it by mouse and keyboard."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server
        self.panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
        self.cells = self.panel.locator(".jp-CodeCell")

    def open(self, *sources: str) -> "Lab":
        """Opens a notebook with these cells and waits for its kernel."""
        name = self.server.write(*sources)
        self.command("docmanager:open", {"path": name})
        expect(self.cells).to_have_count(len(sources))
        self.wait_until_connected()
        return self

    def command(self, name: str, arguments: dict[str, Any] | None = None) -> None:
        """Has JupyterLab do what would take several clicks, where the clicks are not what is tested."""
        # The answer of a command can be a whole widget, which does not cross to here.
        run = "async ([name, arguments]) => { await window.jupyterapp.commands.execute(name, arguments); }"
        self.page.evaluate(run, [name, arguments or {}])

    def leave(self) -> None:
        """Closes all notebooks without saving them, which closing by hand would ask about."""
        self.page.evaluate("[...window.jupyterapp.shell.widgets('main')].forEach(it => it.context && it.dispose())")
        expect(self.page.locator(".jp-LauncherCard").first).to_be_visible()

    def wait_until_connected(self) -> None:
        """Waits for the kernel's first answer: a cell that is run before it may be dropped by the page."""
        self.page.wait_for_function(
            """() => {
                const session = window.jupyterapp.shell.currentWidget?.context?.sessionContext;
                return session?.isReady && session.session?.kernel?.connectionStatus === 'connected';
            }"""
        )
        self.page.evaluate(
            """async () => {
                const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
                await kernel.info;
                await kernel.requestKernelInfo();
            }"""
        )
        self.page.wait_for_function(
            "window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.status === 'idle'"
        )

    def wait_until_idle(self) -> None:
        expect(self.panel.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")

    def editor(self, cell: int) -> Locator:
        return self.cells.nth(cell).locator(".cm-content")

    def write(self, cell: int, source: str) -> None:
        """Puts source into a cell as if pasted."""
        self.editor(cell).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(source)

    def start(self, cell: int, keys: str = "Shift+Enter") -> None:
        self.editor(cell).click()
        self.page.keyboard.press(keys)

    def run(self, cell: int, source: str | None = None) -> str:
        """Runs a cell by Shift+Enter, waits for its end, and returns the text of its output area."""
        if source is not None:
            self.write(cell, source)
        # Only what comes after counts, should the cell have run before.
        before = self.prompt(cell).inner_text()
        self.start(cell)
        expect(self.prompt(cell)).not_to_have_text(before)
        return self.output_of(cell)

    def output_of(self, cell: int) -> str:
        """The text of the outputs of a cell, once the cell has run."""
        expect(self.prompt(cell)).to_have_text(re.compile(r"\[\d+\]:"))
        return "\n".join(text.rstrip("\n") for text in self.outputs(cell).all_inner_texts())

    def prompt(self, cell: int) -> Locator:
        return self.cells.nth(cell).locator(".jp-InputPrompt")

    def outputs(self, cell: int) -> Locator:
        return self.cells.nth(cell).locator(".jp-OutputArea-output")

    def press_stop(self) -> None:
        self.panel.locator('[data-command="notebook:interrupt-kernel"]').click()

    def picture(self, name: str) -> None:
        picture_of(self.page, name)


@pytest.fixture
def lab(lab_page: Page, server: Server, request: pytest.FixtureRequest) -> Iterator[Lab]:
    """JupyterLab with nothing open but the launcher."""
    lab = Lab(lab_page, server)
    yield lab
    if request.node.stash.get(FAILED, False):
        lab.picture(f"failed-{request.node.name}")
        # Whatever state it is in, the next test does not meet it.
        _start(lab_page, server)
    else:
        lab.leave()
    server.end_kernels()


def picture_of(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{re.sub(r'[^a-zA-Z0-9_-]+', '-', name)}.png")


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Tells fixtures whether their test failed, so that they keep a picture of it."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report
