"""Obtains the MicroPython source: pinned, verified by checksum, unpacked.

The source is Debian's, fetched by apt from the machine's own Debian archive with an apt state of our own, so that the
system's configuration stays as it is. Where there is no apt, MICROPYTHON_SRC names a source tree to use instead.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

VERSION = "1.25.0"
DEBIAN_VERSION = "1.25.0+ds-1"
DEBIAN_SUITE = "trixie"
ARCHIVE = f"micropython_{VERSION}+ds.orig.tar.xz"
ARCHIVE_SHA256 = "7b25be99a502f070b2de81dafc08da7051d992325d6e67daa9045a918fffdbea"

DEBIAN_KEYRING = "/usr/share/keyrings/debian-archive-keyring"
APT_SOURCES = Path("/etc/apt")


class FetchError(Exception):
    """The source cannot be had, or is not what was pinned."""


def micropython_source(downloads: Path) -> Path:
    """The root of an unpacked source tree, which nobody may change: below `downloads`, or what MICROPYTHON_SRC names.

    Raises:
        FetchError: there is no source, with what to do.
    """
    given = os.environ.get("MICROPYTHON_SRC")
    if given:
        tree = Path(given).expanduser().resolve()
        if not (tree / "py" / "mpconfig.h").is_file():
            raise FetchError(
                f"MICROPYTHON_SRC is {given}, which holds no py/mpconfig.h: name the root of a MicroPython tree"
            )
        return tree
    downloads.mkdir(parents=True, exist_ok=True)
    archive = downloads / ARCHIVE
    if not archive.is_file() or _sha256(archive) != ARCHIVE_SHA256:
        _apt_download(downloads)
    if _sha256(archive) != ARCHIVE_SHA256:
        raise FetchError(f"{archive.name} has not the pinned SHA-256; delete it and try again, or set MICROPYTHON_SRC")
    tree = downloads / f"micropython-{VERSION}"
    if not tree.is_dir():
        _unpack(archive, tree)
    return tree


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _unpack(archive: Path, tree: Path) -> None:
    partial = tree.with_name(tree.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    with tarfile.open(archive) as tar:
        tar.extractall(partial, filter="data")
    (root,) = partial.iterdir()
    root.rename(tree)
    partial.rmdir()


def _apt_download(downloads: Path) -> None:
    """Downloads the source package into `downloads`, without unpacking it."""
    if shutil.which("apt-get") is None:
        raise FetchError(
            f"the MicroPython {VERSION} source comes from Debian by apt, which this machine has not: "
            "set MICROPYTHON_SRC to the root of an unpacked source tree of that version"
        )
    state = downloads / "apt"
    for folder in ("parts", "lists/partial", "cache/archives/partial"):
        (state / folder).mkdir(parents=True, exist_ok=True)
    (state / "parts" / "source.sources").write_text(_debian_entry(), encoding="utf-8")
    options = [
        f"Dir::Etc::sourcelist={os.devnull}",
        f"Dir::Etc::sourceparts={state / 'parts'}",
        f"Dir::State::Lists={state / 'lists'}",
        f"Dir::Cache={state / 'cache'}",
        "APT::Sandbox::User=root",
        "Acquire::Retries=3",
    ]
    apt = ["apt-get", "--quiet"] + [word for option in options for word in ("-o", option)]
    for command in (["update"], ["source", "--download-only", f"micropython={DEBIAN_VERSION}"]):
        result = subprocess.run(apt + command, cwd=downloads, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            raise FetchError(
                f"apt-get {command[0]} failed; set MICROPYTHON_SRC to a MicroPython {VERSION} tree to do without.\n"
                + result.stderr.strip()
            )


def _debian_entry() -> str:
    """An entry for sources of DEBIAN_SUITE, made from the machine's own entry for Debian."""
    for path in sorted((APT_SOURCES / "sources.list.d").glob("*.sources")):
        for stanza in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
            fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.+)$", stanza, flags=re.MULTILINE))
            is_main = "security" not in fields.get("Suites", "")
            if is_main and fields.get("Signed-By", "").startswith(DEBIAN_KEYRING):
                return _stanza(fields["URIs"].split()[0], fields["Signed-By"])
    one_line = re.compile(r"^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+(\S+)\s+.*\bmain\b", flags=re.MULTILINE)
    for path in [APT_SOURCES / "sources.list", *sorted((APT_SOURCES / "sources.list.d").glob("*.list"))]:
        for uri, suite in one_line.findall(path.read_text(encoding="utf-8") if path.is_file() else ""):
            if "/debian" in uri and "security" not in suite:
                return _stanza(uri, f"{DEBIAN_KEYRING}.gpg")
    raise FetchError(
        "this machine's apt has no entry for Debian's archive: "
        f"set MICROPYTHON_SRC to the root of a MicroPython {VERSION} tree"
    )


def _stanza(uri: str, signed_by: str) -> str:
    return f"Types: deb-src\nURIs: {uri}\nSuites: {DEBIAN_SUITE}\nComponents: main\nSigned-By: {signed_by}\n"
