"""The judged pairing, a document of its own in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.domains import TargetDomain
from losspick.core.judgement import Fault, Verdict
from losspick.core.vocabulary import Framework

PAIR_SCHEMA = "losspick/pair/1"


class Answer(StrEnum):
    """What is said of a pairing: a verdict, or that it depends on what was not said.

    An error trains wrong, or not at all. What depends is right for some targets or some spellings
    and an error for others.
    """

    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    DEPENDS = "depends"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Order from harmless to wrong."""
        return Verdict.WARNING.rank if self is Answer.DEPENDS else Verdict(self.value).rank


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSpelling:
    """One spelling of a loss with the activation that was asked about.

    Attributes:
        framework: The library.
        spelling: Import path of the loss.
        call: The same as code, with its arguments.
        takes: What it is given as a prediction, in words.
        targets: The set of targets the verdict is about.
        verdict: How bad.
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
    verdict: Answer
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
        verdict: That of the best spelling; ``depends`` if others are an error.
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
    verdict: Answer
    reason: str
    consequence: str | None
    fix: str | None
    judgements: tuple[JudgedSpelling, ...]
