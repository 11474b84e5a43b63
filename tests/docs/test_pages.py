"""README and docs say nothing that the project itself contradicts."""

import re
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from micropython_wasm_kernel import __version__
from micropython_wasm_kernel.config import ALIASES
from micropython_wasm_kernel.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def page_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


every_page = pytest.mark.parametrize("page", PAGES, ids=page_id)


@every_page
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


@every_page
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    """Paths in `code`, such as `wasm/abi.h`; what make makes may be missing."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    tops = "|".join(re.escape(path.name) for path in ROOT.iterdir() if not path.name.startswith("."))
    for name in re.findall(rf"`((?:{tops})/[\w./-]*)`", text):
        built = name.startswith(("build/", "dist/")) or name.endswith("guest.wasm")
        assert built or (ROOT / name).exists(), name


@pytest.fixture(scope="module")
def make_targets() -> set[str]:
    listed = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^make (\S+)", listed, flags=re.MULTILINE))


@every_page
def test_every_make_target_that_a_page_names_is_there(page: Path, make_targets: set[str]) -> None:
    named = re.findall(r"(?:`|^|^\$ )make ([\w-]+)", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert set(named) <= make_targets


def test_the_page_on_limits_has_every_limit_with_its_option_and_default() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| `--([\w-]+)` \| (\S+) \|", (ROOT / "docs/limits.md").read_text(encoding="utf-8"), re.M
    )
    defaults = Limits()
    limits = {field.name for field in fields(Limits)}
    wanted = [(name.partition(".")[2], alias) for alias, name in ALIASES.items()]
    assert rows == [(name, alias, str(getattr(defaults, name))) for name, alias in wanted if name in limits]


def test_every_limitation_is_in_the_list() -> None:
    folder = ROOT / "docs/limitations"
    listed = re.findall(r"^\| \[[^]]+\]\(([^)]+)\)", (folder / "README.md").read_text(encoding="utf-8"), re.M)
    assert listed == sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")


def test_the_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert first is not None and first[1] == __version__
