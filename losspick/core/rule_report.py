"""What is said about rules themselves: faults and doubts, and how their examples went."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.vocabulary import Severity


class RuleFault(StrEnum):
    """What can be wrong with a rule."""

    GRAMMAR = "grammar"
    EXAMPLE = "example"
    CONTRADICTION = "contradiction"
    NEVER_FIRES = "never-fires"
    UNFILLED = "unfilled"
    TOO_STRONG = "too-strong"
    NO_POINTS = "no-points"
    NO_LOSS = "no-loss"
    UNUSED = "unused"
    UNDECIDED = "undecided"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinding:
    """Something wrong, or doubtful, in a file of rules.

    Attributes:
        fault: What sort of fault it is.
        severity: ``error`` fails the check, ``warning`` is worth a look.
        file: The file it is in.
        key: The key it is about; empty for the whole file.
        what: What is wrong.
        fix: How to mend it.
    """

    fault: RuleFault
    severity: Severity
    file: str
    key: str
    what: str
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleResult:
    """One example of a rule, tried.

    Attributes:
        rule: Id of the rule.
        file: The file it is in.
        place: Which example of the rule, from 1.
        expected: Whether the rule is said to fire.
        fires: Whether it does.
        facts: The facts of the example in words.
        deciding: The comparisons that decided it, each with the fact compared.
    """

    rule: str
    file: str
    place: int
    expected: bool
    fires: bool
    facts: tuple[str, ...]
    deciding: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether the rule behaves as the example says."""
        return self.fires is self.expected
