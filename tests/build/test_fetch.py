"""Where the source of MicroPython comes from, and what one is told when it cannot be had. Without any network."""

import tarfile
from pathlib import Path
from types import ModuleType

import pytest


def test_a_given_tree_is_used_as_it_is(fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "py").mkdir()
    (tmp_path / "py" / "mpconfig.h").touch()
    monkeypatch.setenv("MICROPYTHON_SRC", str(tmp_path))
    assert fetch.micropython_source(tmp_path / "downloads") == tmp_path
    assert not (tmp_path / "downloads").exists()


@pytest.mark.parametrize("exists", [True, False])
def test_a_given_folder_without_the_source_is_refused(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    given = tmp_path / "elsewhere"
    if exists:
        given.mkdir()
    monkeypatch.setenv("MICROPYTHON_SRC", str(given))
    with pytest.raises(fetch.FetchError) as caught:
        fetch.micropython_source(tmp_path / "downloads")
    assert str(caught.value) == (
        f"MICROPYTHON_SRC is {given}, which holds no py/mpconfig.h: name the root of a MicroPython tree"
    )


def test_a_machine_without_apt_is_told_what_to_do(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(fetch.FetchError) as caught:
        fetch.micropython_source(tmp_path / "downloads")
    assert str(caught.value) == (
        "the MicroPython 1.25.0 source comes from Debian by apt, which this machine has not: "
        "set MICROPYTHON_SRC to the root of an unpacked source tree of that version"
    )


def put_apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """An `apt-get` of the test's own, and the only program there is."""
    (tmp_path / "bin").mkdir()
    apt = tmp_path / "bin" / "apt-get"
    apt.write_text(f"#!/bin/sh\n{script}\n")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


def put_sources(fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    """What the machine's apt knows of, instead of /etc/apt."""
    path = tmp_path / "etc" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    monkeypatch.setattr(fetch, "APT_SOURCES", tmp_path / "etc")


STANZA = """Types: deb
URIs: http://archive.invalid/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://archive.invalid/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
"""


def test_apt_that_fails_is_quoted(fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_apt(tmp_path, monkeypatch, "echo 'E: no route to the archive' >&2; exit 100")
    put_sources(fetch, tmp_path, monkeypatch, "sources.list.d/debian.sources", STANZA)
    with pytest.raises(fetch.FetchError) as caught:
        fetch.micropython_source(tmp_path / "downloads")
    assert str(caught.value) == (
        "apt-get update failed; set MICROPYTHON_SRC to a MicroPython 1.25.0 tree to do without.\n"
        "E: no route to the archive"
    )


def test_a_machine_of_another_distribution_is_told_what_to_do(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_apt(tmp_path, monkeypatch, "exit 0")
    put_sources(fetch, tmp_path, monkeypatch, "sources.list", "deb http://archive.invalid/ubuntu noble main\n")
    with pytest.raises(fetch.FetchError) as caught:
        fetch.micropython_source(tmp_path / "downloads")
    assert str(caught.value) == (
        "this machine's apt has no entry for Debian's archive: "
        "set MICROPYTHON_SRC to the root of a MicroPython 1.25.0 tree"
    )


WANTED = """Types: deb-src
URIs: http://archive.invalid/debian
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
"""

ONE_LINERS = """# what this machine installs from
deb http://archive.invalid/debian-security bookworm-security main
deb [arch=amd64] http://archive.invalid/debian bookworm main contrib
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list.d/debian.sources", STANZA),
        ("sources.list", ONE_LINERS),
    ],
)
def test_the_entry_is_made_from_the_machines_own(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    put_sources(fetch, tmp_path, monkeypatch, name, text)
    assert fetch._debian_entry() == WANTED


def test_an_archive_with_another_checksum_is_refused(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_apt(tmp_path, monkeypatch, f'if [ "$2" != update ]; then : > {fetch.ARCHIVE}; fi')
    put_sources(fetch, tmp_path, monkeypatch, "sources.list.d/debian.sources", STANZA)
    with pytest.raises(fetch.FetchError) as caught:
        fetch.micropython_source(tmp_path / "downloads")
    assert str(caught.value) == (
        "micropython_1.25.0+ds.orig.tar.xz has not the pinned SHA-256; delete it and try again, or set MICROPYTHON_SRC"
    )
    assert not (tmp_path / "downloads" / "micropython-1.25.0").exists()


def test_the_machines_own_apt_is_left_alone(fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lists, cache and sources: apt is given others, below the folder for downloads, in every call."""
    log = tmp_path / "calls"
    put_apt(tmp_path, monkeypatch, f'echo "$@" >> {log}; : > {fetch.ARCHIVE}')
    put_sources(fetch, tmp_path, monkeypatch, "sources.list.d/debian.sources", STANZA)
    downloads = tmp_path / "downloads"
    with pytest.raises(fetch.FetchError):
        fetch.micropython_source(downloads)
    update, source = log.read_text().splitlines()
    for call in (update, source):
        for option in ("Dir::Etc::sourceparts", "Dir::State::Lists", "Dir::Cache"):
            assert f"-o {option}={downloads}/apt/" in call
        assert "-o Dir::Etc::sourcelist=/dev/null" in call
    assert update.endswith(" update")
    assert source.endswith(" source --download-only micropython=1.25.0+ds-1")


def test_an_archive_that_is_there_and_right_is_unpacked_once(
    fetch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no apt: nothing is downloaded
    (tmp_path / "inside" / "py").mkdir(parents=True)
    (tmp_path / "inside" / "py" / "mpconfig.h").write_text("// a header\n")
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    with tarfile.open(downloads / fetch.ARCHIVE, "w:xz") as tar:
        tar.add(tmp_path / "inside", "micropython-1.25.0+ds")
    monkeypatch.setattr(fetch, "ARCHIVE_SHA256", fetch._sha256(downloads / fetch.ARCHIVE))
    tree = fetch.micropython_source(downloads)
    assert tree == downloads / "micropython-1.25.0"
    assert (tree / "py" / "mpconfig.h").read_text() == "// a header\n"
    (tree / "mark").touch()
    assert fetch.micropython_source(downloads) == tree
    assert (tree / "mark").exists()
