"""Run the equivalence tests and print what holds: ``python -m tests.equivalence [--claims]``.

With ``--claims`` nothing is run, and the table tells what the spellings claim. Exits 1 if a test of
a spelling failed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "losses")]

from table import Outcome, drawn, table  # noqa: E402

from losspick.core.loss import Loss, Spelling  # noqa: E402
from losspick.core.vocabulary import Framework  # noqa: E402
from losspick.losses import catalogue  # noqa: E402


class Recorder:
    """Keeps what became of each test that is about a loss in a framework."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, Framework], list[Outcome]] = {}
        self._about: dict[str, tuple[str, Framework]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which loss and framework each test is about."""
        for item in session.items:
            parameters = getattr(getattr(item, "callspec", None), "params", {})
            loss, spelling = parameters.get("loss"), parameters.get("spelling")
            if isinstance(loss, Loss) and isinstance(spelling, Spelling):
                self._about[item.nodeid] = (loss.id, spelling.framework)
            elif parameters.get("name") in catalogue():
                library = Framework.SKLEARN if "sklearn" in item.nodeid else Framework.KERAS
                self._about[item.nodeid] = (parameters["name"], library)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome of the call, or of a setup that went wrong."""
        if report.nodeid in self._about and (report.when == "call" or not report.passed):
            outcome = Outcome(report.outcome)
            self.found.setdefault(self._about[report.nodeid], []).append(outcome)


def main(words: list[str]) -> int:
    """Run the tests, print the table, and return the exit code."""
    recorder = Recorder()
    code = 0
    if "--claims" not in words:
        code = pytest.main(["-q", "-m", "heavy", "--no-header", str(HERE)], plugins=[recorder])
    sys.stdout.write(drawn(table(catalogue().values(), recorder.found)) + "\n")
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
