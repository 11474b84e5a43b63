"""How much of what the Python library reference promises is there: `make compat`.

The files in compat/examples hold examples as the interactive prompt shows them, one file for a module or a part of the
language. Each is run by CPython and by the guest. A file that begins with `# Python 3.12` is not run by an older
CPython; what its examples print is then taken as written.
"""

import argparse
import ast
import doctest
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

EXAMPLES = Path(__file__).parent / "examples"
# Between what two examples print; no example prints it.
BORDER = "\x1e\n"

PROGRAM = """
def _run(source, expression):
    try:
        if expression:
            value = eval(source, globals())
            if value is not None:
                print(repr(value))
        else:
            exec(source, globals())
    except Exception as error:
        text = str(error)
        print(type(error).__name__ + (": " + text if text else ""))

for _source, _expression in _sources:
    _run(_source, _expression)
    print(chr(30))
"""


@dataclass(frozen=True)
class Found:
    """What became of one example: what CPython prints, or should according to the file, and what the guest prints."""

    line: int
    source: str
    written: str
    cpython: str
    guest: str


def _is_expression(source: str) -> bool:
    try:
        ast.parse(source.strip(), mode="eval")
    except SyntaxError:
        return False
    return True


def _in_cpython(program: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        # The order of a set of texts is that of the guest; a file that an example writes is away with the folder.
        environment = {"PYTHONHASHSEED": "0", "TZ": "UTC", "PYTHONUTF8": "1"}
        return subprocess.run(
            [sys.executable, "-P", "-B", "-u", "-Wignore::SyntaxWarning", "-"],
            cwd=folder,
            env=environment,
            input=program,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        ).stdout


def _in_guest(program: str) -> str:
    printed: list[str] = []

    def on_event(event: Event) -> None:
        if isinstance(event, Stream):
            printed.append(event.text)

    with Interpreter() as interpreter:
        outcome = interpreter.execute(program, on_event=on_event)
    if outcome.error is not None:
        printed.append(f"{outcome.error.name}: {outcome.error.message}\n")
    return "".join(printed)


def _expected(example: doctest.Example) -> str:
    if example.exc_msg is not None:
        return example.exc_msg
    return example.want.replace("<BLANKLINE>", "")


def run(path: Path) -> list[Found]:
    """What became of each example of a file, in order."""
    text = path.read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_examples(text, path.name)
    sources = [(example.source.strip(), _is_expression(example.source)) for example in examples]
    program = f"_sources = {sources!r}\n{PROGRAM}"

    def outputs(of: Callable[[str], str]) -> Sequence[str]:
        parts = of(program).split(BORDER)
        return parts[: len(examples)] + [""] * (len(examples) - len(parts))

    written = [_expected(example) for example in examples]
    new = text.startswith("# Python 3.12") and sys.version_info < (3, 12)
    rows = zip(examples, written, written if new else outputs(_in_cpython), outputs(_in_guest), strict=True)
    return [Found(example.lineno + 1, example.source, *rest) for example, *rest in rows]


def rewrite(path: Path) -> None:
    """Writes into a file what CPython prints, below each of its examples."""
    text = path.read_text(encoding="utf-8")
    parser = doctest.DocTestParser()
    outputs = iter(found.cpython for found in run(path))
    parts: list[str] = []
    for part in parser.parse(text, path.name):
        if isinstance(part, str):
            parts.append(part)
            continue
        lines = part.source.rstrip("\n").split("\n")
        parts += [f">>> {lines[0]}\n", *(f"... {line}".rstrip() + "\n" for line in lines[1:])]
        printed = next(outputs)
        name = printed.split(":", 1)[0].split("\n", 1)[0]
        if part.exc_msg is not None or (name.endswith(("Error", "Exception", "StopIteration")) and name.isidentifier()):
            parts.append(f"Traceback (most recent call last):\n  ...\n{printed}")
        else:
            parts.append("".join(f"{line or '<BLANKLINE>'}\n" for line in printed.splitlines()))
    path.write_text("".join(parts), encoding="utf-8")


def main() -> int:
    """Prints the table; 1 when something differs."""
    parser = argparse.ArgumentParser(description="What the guest makes of examples, beside CPython.")
    parser.add_argument("names", nargs="*", help="files in compat/examples, without .txt; all by default")
    parser.add_argument("--differences", action="store_true", help="show each example that differs")
    parser.add_argument("--write", action="store_true", help="write what CPython prints into the files")
    arguments = parser.parse_args()
    paths = [EXAMPLES / f"{name}.txt" for name in arguments.names] or sorted(EXAMPLES.glob("*.txt"))
    total = same = 0
    print(f"{'':<28}{'examples':>10}{'the same':>10}")
    for path in paths:
        if arguments.write:
            rewrite(path)
        found = run(path)
        wrong = [one for one in found if one.guest != one.cpython]
        total += len(found)
        same += len(found) - len(wrong)
        print(f"{path.stem:<28}{len(found):>10}{len(found) - len(wrong):>10}")
        if arguments.differences:
            for one in wrong:
                print(
                    f"line {one.line}: {one.source.strip()}\n    CPython: {one.cpython!r}\n    guest:   {one.guest!r}"
                )
    print(f"{'together':<28}{total:>10}{same:>10}  {100 * same / max(total, 1):.1f} %")
    return 0 if same == total else 1


if __name__ == "__main__":
    sys.exit(main())
