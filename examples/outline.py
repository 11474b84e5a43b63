"""Prints what an executed notebook showed: its headings, and for each cell the end of its output.

    python examples/outline.py build/tour.ipynb

Exits 1 when a cell ended otherwise than the notebook says: one that carries the tag `raises-exception` has to fail,
and no other may.
"""

import sys
from pathlib import Path

import nbformat

LINE_CHARS_MAX = 100


def last_line(cell: nbformat.NotebookNode) -> str:
    """The last line that a cell showed; empty when it showed nothing."""
    if not cell.outputs:
        return ""
    output = cell.outputs[-1]
    if output.output_type == "error":
        text = f"{output.ename}: {output.evalue}"
    elif output.output_type == "stream":
        text = output.text
    else:
        text = output.data.get("text/plain", "")
    line = text.strip().rpartition("\n")[2]
    return line if len(line) <= LINE_CHARS_MAX else f"{line[: LINE_CHARS_MAX - 3]}..."


def outline(notebook: nbformat.NotebookNode) -> tuple[list[str], bool]:
    """The lines to print, and whether every cell ended as the notebook says."""
    lines: list[str] = []
    as_told = True
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            lines += [f"\n{line.lstrip('# ')}" for line in cell.source.splitlines() if line.startswith("#")]
            continue
        failed = any(output.output_type == "error" for output in cell.outputs)
        expected = "raises-exception" in cell.metadata.get("tags", [])
        shown = last_line(cell) or "(no output)"
        if failed != expected:
            as_told = False
            shown += "   <- this cell should have " + ("failed" if expected else "gone well")
        lines.append(f"  [{cell.execution_count}] {shown}")
    return lines, as_told


def main(path: Path) -> int:
    lines, as_told = outline(nbformat.read(path, as_version=4))  # type: ignore[no-untyped-call]
    print("\n".join(lines))
    return 0 if as_told else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
