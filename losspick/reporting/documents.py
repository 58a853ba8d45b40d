"""Results that are only reported: the columns of a file, the catalogue.

Each is a document of its own in JSON, with a schema that is derived from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass

from losspick.core.domains import TargetDomain
from losspick.core.vocabulary import Framework, Functional, Kind, Task

COLUMNS_SCHEMA = "losspick/columns/1"
LOSSES_SCHEMA = "losspick/losses/1"
PROFILE_SCHEMA = "losspick/profile/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """One column of a table, profiled as if it were the target.

    Attributes:
        name: Its name.
        kind: What its values are.
        confidence: Probability of that kind, in [0, 1].
        missing: Rows without a value.
        distinct: Distinct values.
        remark: The first warning about it, or its strongest evidence.
    """

    name: str
    kind: Kind
    confidence: float
    missing: int
    distinct: int
    remark: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnList:
    """The columns of a table.

    Attributes:
        source: Name of the file, or what the data are.
        rows: Number of rows.
        columns: In the order of the table.
        left_out: Columns that were not profiled because there are too many.
        notes: How the table was read, where that was not obvious; short sentences.
        example: A column that could be the target, for showing how to go on.
    """

    schema: str = COLUMNS_SCHEMA
    version: str
    source: str
    rows: int
    columns: tuple[ColumnLine, ...]
    left_out: int = 0
    notes: tuple[str, ...] = ()
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LossLine:
    """A loss of the catalogue in short.

    Attributes:
        id: Its name in options, rules and JSON.
        title: Name in words.
        tasks: Where it is used.
        formula: Of one observation; y target, f prediction.
        elicits: What a model trained with it predicts.
        takes: What it is given as a prediction.
        targets: The set of targets for which it is defined.
        summary: What it does, one sentence.
        aliases: Other names.
        frameworks: Libraries whose spelling is known.
    """

    id: str
    title: str
    tasks: tuple[Task, ...]
    formula: str
    elicits: Functional
    takes: str
    targets: TargetDomain
    summary: str
    aliases: tuple[str, ...]
    frameworks: tuple[Framework, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LossList:
    """The catalogue of losses, in alphabetical order."""

    schema: str = LOSSES_SCHEMA
    version: str
    losses: tuple[LossLine, ...]
