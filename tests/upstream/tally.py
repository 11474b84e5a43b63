"""How the files of the suite fared, by folder, for the summary at the end of the run."""

from collections import Counter

from .suite import FOLDERS

OUTCOMES = ("passed", "by itself", "cannot pass")


class Tally:
    """Counts by folder and outcome."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def count(self, name: str, outcome: str) -> None:
        self._counts[name.partition("/")[0], outcome] += 1

    def lines(self) -> list[str]:
        """A table: a line for each folder that ran, and one for all."""
        if not self._counts:
            return []
        folders = [folder for folder in FOLDERS if any((folder, outcome) in self._counts for outcome in OUTCOMES)]
        rows = [[folder, *(self._counts[folder, outcome] for outcome in OUTCOMES)] for folder in folders]
        rows.append(["all", *(sum(self._counts[folder, outcome] for folder in folders) for outcome in OUTCOMES)])
        heading = "{:12} {:>8} {:>18} {:>20}".format("folder", "passed", "skips by itself", "skipped: cannot pass")
        return [heading, *("{:12} {:>8} {:>18} {:>20}".format(*row) for row in rows)]


TALLY = Tally()
