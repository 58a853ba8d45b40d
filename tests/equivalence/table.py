"""The table of losses and frameworks: what each spelling claims, and what its tests found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from loss_cases import UNSPELLED

from losspick.core.loss import Grade, Loss, Spelling
from losspick.core.vocabulary import Framework, Task

#: Libraries for columns of a table: there is no objective in them for anything else.
OF_TABLES = (Framework.SKLEARN, Framework.XGBOOST, Framework.LIGHTGBM, Framework.CATBOOST)
TABLE_TASKS = frozenset(
    {Task.REGRESSION, Task.BINARY, Task.MULTICLASS, Task.MULTILABEL, Task.ORDINAL, Task.SURVIVAL}
)

#: The best grade first.
GRADES = (Grade.VALUE, Grade.FUNCTIONAL, Grade.SOURCE)


class Outcome(StrEnum):
    """What became of the tests of a spelling."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one loss in one framework.

    Attributes:
        grade: The best grade that a spelling claims; None where there is no spelling.
        outcome: Of the tests of the spellings of that grade; None where none ran.
        reason: Why there is no spelling, else an empty text.
    """

    grade: Grade | None
    outcome: Outcome | None = None
    reason: str = ""

    def __str__(self) -> str:
        if self.grade is None:
            return f"n/a: {self.reason}"
        if self.grade is Grade.SOURCE:
            return "source"
        if self.outcome in (Outcome.FAILED, Outcome.SKIPPED):
            return f"{self.outcome} ({self.grade})"
        return f"ok ({self.grade})" if self.outcome else f"claimed ({self.grade})"


Found = Mapping[tuple[str, Framework], Iterable[Outcome]]


def table(losses: Iterable[Loss], found: Found) -> dict[str, dict[Framework, Cell]]:
    """Return the cell of every loss in every framework.

    Args:
        losses: The rows.
        found: Outcomes of the tests that ran, by loss and framework.
    """
    return {loss.id: {f: _cell(loss, f, found) for f in Framework} for loss in losses}


def _cell(loss: Loss, framework: Framework, found: Found) -> Cell:
    spellings = loss.spelled_in(framework)
    if not spellings:
        return Cell(None, reason=why_not(loss, framework))
    outcomes = tuple(found.get((loss.id, framework), ()))
    worst = next(
        (o for o in (Outcome.FAILED, Outcome.SKIPPED, Outcome.PASSED) if o in outcomes), None
    )
    return Cell(best_grade(spellings), worst)


def best_grade(spellings: Iterable[Spelling]) -> Grade:
    """Return the strongest evidence that any of the spellings has."""
    return min((spelling.grade for spelling in spellings), key=GRADES.index)


def why_not(loss: Loss, framework: Framework) -> str:
    """Return why a loss has no spelling in a framework."""
    if framework not in OF_TABLES:
        return UNSPELLED.get((loss.id, framework), "not written")
    if not TABLE_TASKS & set(loss.tasks):
        return "learns from tables only"
    return "no such objective"


def drawn(cells: Mapping[str, Mapping[Framework, Cell]]) -> str:
    """Return the table as text, and under it how often each reason stands."""
    width = max(map(len, cells))
    heads = "  ".join(f"{f.value:<20}" for f in Framework)
    lines = [f"{'loss':<{width}}  {heads}".rstrip()]
    reasons: dict[str, int] = {}
    for name, row in cells.items():
        words = [_short(cell) for cell in row.values()]
        lines.append(f"{name:<{width}}  {'  '.join(f'{w:<20}' for w in words)}".rstrip())
        for cell in row.values():
            if cell.grade is None:
                reasons[cell.reason] = reasons.get(cell.reason, 0) + 1
    lines += ["", "n/a:", *(f"  {count:>4}  {reason}" for reason, count in sorted(reasons.items()))]
    return "\n".join(lines)


def _short(cell: Cell) -> str:
    return "n/a" if cell.grade is None else str(cell)
