"""Results that are only reported: a judged pairing, the columns of a file, the catalogue.

Each is a document of its own in JSON, with a schema that is derived from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass

from losspick.core.domains import TargetDomain
from losspick.core.judgement import Fault, Verdict
from losspick.core.vocabulary import Framework, Functional, Kind, Task

PAIR_SCHEMA = "losspick/pair/1"
COLUMNS_SCHEMA = "losspick/columns/1"
LOSSES_SCHEMA = "losspick/losses/1"
PROFILE_SCHEMA = "losspick/profile/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSpelling:
    """One spelling of a loss with the activation that was asked about.

    Attributes:
        framework: The library.
        spelling: Import path of the loss.
        call: The same as code, with its arguments.
        takes: What it is given as a prediction, in words.
        targets: The set of targets the verdict is about.
        verdict: How bad; an error trains wrong, or not at all.
        fault: What kind.
        reason: Why, one sentence.
        consequence: What training would look like; None where all is well.
        fix: What to change; None where all is well.
        fits_for: The sets of targets for which the pairing is no error.
        depends_on_targets: Right for some targets and wrong for others; which ones is not known.
    """

    framework: Framework
    spelling: str
    call: str
    takes: str
    targets: TargetDomain
    verdict: Verdict
    fault: Fault
    reason: str
    consequence: str | None
    fix: str | None
    fits_for: tuple[TargetDomain, ...]
    depends_on_targets: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReport:
    """The answer to "does this loss go with this output activation?".

    Attributes:
        name: The loss as it was asked about.
        loss: Id of the loss.
        title: Its name in words.
        activation: Name of the output activation.
        units: Number of output units; None where not said.
        targets: The sets of targets asked about; empty where not said.
        framework: The library asked about; None means all.
        wrong: No spelling that was asked about can be used with this activation.
        verdict: That of the best spelling.
        reason: Why, one sentence.
        consequence: What training would look like.
        fix: What to change.
        judgements: One for each spelling asked about.
    """

    schema: str = PAIR_SCHEMA
    version: str
    name: str
    loss: str
    title: str
    activation: str
    units: int | None
    targets: tuple[TargetDomain, ...]
    framework: Framework | None
    wrong: bool
    verdict: Verdict
    reason: str
    consequence: str | None
    fix: str | None
    judgements: tuple[JudgedSpelling, ...]


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
    """

    schema: str = COLUMNS_SCHEMA
    version: str
    source: str
    rows: int
    columns: tuple[ColumnLine, ...]
    left_out: int = 0


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
