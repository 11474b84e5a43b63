"""Folders of the host that a sandbox is given: what cells can do there, and that there is no way out of them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from micropython_wasm_kernel import Folder, Interpreter
from micropython_wasm_kernel.errors import ConfigurationError

Shown = Callable[[str], str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that may be read, beside a secret."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "data"
    (folder / "below").mkdir(parents=True)
    (folder / "text.txt").write_text("one\ntwo\n")
    (folder / "below" / "answer.py").write_text("value = 42\n")
    (folder / "link").symlink_to(tmp_path / "secret.txt")
    (folder / "way_out").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def interpreter(data: Path, out: Path) -> Iterator[Interpreter]:
    with Interpreter(folders=[Folder("data", data), Folder("out", out, quota_bytes=8000)]) as interpreter:
        yield interpreter


@pytest.fixture
def shown(interpreter: Interpreter) -> Shown:
    """The result of a cell, or its error."""

    def show(source: str) -> str:
        outcome = interpreter.execute(source)
        if outcome.error is not None:
            return f"{outcome.error.name}: {outcome.error.message}"
        return outcome.result.data["text/plain"] if outcome.result is not None else ""

    return show


def test_a_folder_of_the_host_is_read_like_any_other(shown: Shown) -> None:
    assert shown("import os\nos.listdir('/')[:2], sorted(os.listdir('/data'))") == (
        "(['data', 'out'], ['below', 'text.txt'])"
    )
    assert shown("with open('/data/text.txt') as file:\n    lines = list(file)\nlines") == r"['one\n', 'two\n']"
    assert shown("os.stat('data/text.txt').st_size, open('/data/text.txt', 'rb').read(3)") == "(8, b'one')"
    assert shown("os.chdir('/data/below')\nos.getcwd(), os.listdir('.'), open('../text.txt').read(3)") == (
        "('/data/below', ['answer.py'], 'one')"
    )
    assert shown("os.chdir('..')\nos.chdir('..')\nos.getcwd()") == "'/'"


def test_modules_are_imported_from_it(shown: Shown) -> None:
    assert shown("import sys\nsys.path.append('/data/below')\nimport answer\nanswer.value") == "42"


@pytest.mark.parametrize(
    "path", ["link", "pipe", "way_out", "way_out/secret.txt", "../secret.txt", "below/../../secret.txt", "missing"]
)
def test_nothing_outside_of_it_can_be_read(shown: Shown, path: str) -> None:
    answer = shown(f"open('/data/{path}').read()")
    assert answer.startswith(("FileNotFoundError: [Errno 2]", "NotADirectoryError: [Errno 20]")), answer
    assert "secret'" not in answer


@pytest.mark.parametrize(
    "source",
    [
        "open('/data/new', 'w')",
        "open('/data/text.txt', 'a').close()\nf = open('/data/text.txt', 'r+')\nf.write('x')\nf.close()",
        "import os\nos.remove('/data/text.txt')",
        "import os\nos.mkdir('/data/new')",
        "import os\nos.rename('/data/text.txt', '/data/new')",
        "import os\nos.rmdir('/data/below')",
    ],
)
def test_one_that_may_be_read_only_is_not_written(shown: Shown, data: Path, source: str) -> None:
    before = sorted(path.name for path in data.iterdir())
    assert shown(source).startswith("OSError: [Errno 30] Read-only file system")
    assert sorted(path.name for path in data.iterdir()) == before
    assert (data / "text.txt").read_text() == "one\ntwo\n"


def test_what_is_written_is_on_the_host_when_the_file_is_closed_flushed_or_left_open(shown: Shown, out: Path) -> None:
    shown("with open('/out/closed', 'w') as file:\n    file.write('1')")
    shown("flushed = open('/out/flushed', 'w')\nflushed.write('2')\nflushed.flush()")
    shown("left = open('/out/left', 'w')\nleft.write('3')")
    shown("with open('/out/closed', 'a') as file:\n    file.write('4')")
    assert {path.name: path.read_text() for path in out.iterdir()} == {"closed": "14", "flushed": "2", "left": "3"}
    shown("import os\nos.mkdir('/out/f')\nos.rename('/out/closed', '/out/f/moved')\nos.remove('/out/left')")
    assert sorted(str(path.relative_to(out)) for path in out.rglob("*")) == ["f", "f/moved", "flushed"]


def test_the_quota_of_a_folder_is_for_all_that_is_in_it(shown: Shown, out: Path) -> None:
    (out / "of_the_host").write_bytes(bytes(5000))
    assert shown("with open('/out/large', 'w') as file:\n    file.write('x' * 3000)") == (
        "OSError: [Errno 28] No space left on device"
    )
    assert sorted((path.name, path.stat().st_size) for path in out.iterdir()) == [("large", 0), ("of_the_host", 5000)]
    assert shown("import os\nfor n in range(100):\n    os.mkdir('/out/f%d' % n)").startswith("OSError: [Errno 28]")


def test_a_link_is_not_replaced_by_what_is_written(shown: Shown, out: Path, tmp_path: Path) -> None:
    (out / "link").symlink_to(tmp_path / "secret.txt")
    assert shown("open('/out/link', 'w').write('x')").startswith("PermissionError: [Errno 13]")
    assert (tmp_path / "secret.txt").read_text() == "secret"


def test_going_back_takes_nothing_back_on_the_host_and_the_folders_stay(interpreter: Interpreter, shown: Shown) -> None:
    interpreter.checkpoint("before")
    shown("with open('/out/file', 'w') as file:\n    file.write('1')")
    interpreter.restore("before")
    assert shown("open('/out/file').read(), open('/data/text.txt').read(3)") == "('1', 'one')"


def test_a_state_that_goes_on_elsewhere_has_the_folders_of_that_place(
    interpreter: Interpreter, shown: Shown, data: Path, tmp_path: Path
) -> None:
    shown("kept = 1")
    interpreter.save(tmp_path / "state")
    with Interpreter(folders=[Folder("other", data)]) as other:
        other.load(tmp_path / "state")
        outcome = other.execute("import os\nkept, open('/other/text.txt').read(3), os.path.exists('/data/text.txt')")
        assert outcome.result is not None
        assert outcome.result.data["text/plain"] == "(1, 'one', False)"


def test_the_folders_themselves_stay_where_they_are(shown: Shown) -> None:
    assert shown("import os\nos.rmdir('/data')").startswith("OSError: [Errno 30]")
    assert shown("os.rename('/data', '/elsewhere')").startswith("OSError: [Errno 18]")
    assert shown("os.rename('/out', '/elsewhere')").startswith("OSError: [Errno 18]")


def test_without_configuration_there_is_no_folder_of_the_host() -> None:
    with Interpreter() as interpreter:
        outcome = interpreter.execute("import os\nos.listdir('/')")
    assert outcome.result is not None
    assert outcome.result.data["text/plain"] == "[]"


@pytest.mark.parametrize(
    ("name", "path", "message"),
    [
        ("a/b", "/", "the name of a folder must be of letters, digits, '_', '-' and '.', not 'a/b'"),
        ("..", "/", "the name of a folder must be of letters, digits, '_', '-' and '.', not '..'"),
        ("a", "here", "a folder must be the full path of one that exists, not 'here'"),
        ("a", "/not/there", "a folder must be the full path of one that exists, not '/not/there'"),
    ],
)
def test_a_folder_that_cannot_be_is_refused(name: str, path: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Folder(name, Path(path))
    assert str(caught.value) == message


def test_two_folders_of_one_name_are_refused(data: Path, out: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Interpreter(folders=[Folder("a", data), Folder("a", out)])
    assert str(caught.value) == "two folders have the same name: a, a"
