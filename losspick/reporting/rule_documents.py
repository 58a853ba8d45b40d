"""Results about the rules themselves: the list of them, their check, their examples, the metrics.

Each is a document of its own in JSON, with a schema that is derived from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from losspick.core.rule import Basis, Points
from losspick.core.rule_report import ExampleResult, RuleFinding
from losspick.core.vocabulary import Functional, Level, Severity, Task

RULES_SCHEMA = "losspick/rules/1"
LINT_SCHEMA = "losspick/rules_lint/1"
TRIAL_SCHEMA = "losspick/rules_test/1"
METRICS_SCHEMA = "losspick/metrics/1"


class Standing(StrEnum):
    """What became of a rule when the folders were laid over each other."""

    SHIPPED = "shipped"
    ADDED = "added"
    OVERRIDES = "overrides"
    OVERRIDDEN = "overridden"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A rule with its evidence.

    Attributes:
        id: Its name.
        standing: Whether it is shipped or added, overrides another one, or is out of force.
        by: The folder that overrides or disables it; None while it is in force.
        source: The file it came from.
        basis: What it argues from.
        when: Its condition in words.
        tasks: The tasks for which it can fire and speak.
        speaks: Points for and against losses, in log-odds.
        advises: What to do in the optimiser, for rules that speak of no loss.
        why: The sentence shown, with places for facts.
        caveat: What could be wrong with it.
        references: Papers or documentation.
        examples: How many examples it is tested with.
    """

    id: str
    standing: Standing
    by: str | None
    source: str
    basis: Basis
    when: str
    tasks: tuple[Task, ...]
    speaks: tuple[Points, ...]
    advises: str | None
    why: str
    caveat: str | None
    references: tuple[str, ...]
    examples: int

    @property
    def in_force(self) -> bool:
        """Whether recommendations use it."""
        return self.by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleList:
    """The rules that were asked for.

    Attributes:
        folders: The folders read beside the shipped rules.
        total: Number of rules there are, shown or not.
        rules: In the order of their ids.
    """

    schema: str = RULES_SCHEMA
    version: str
    folders: tuple[str, ...]
    total: int
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """What is wrong or doubtful in a folder of rules.

    Attributes:
        folder: The folder checked.
        files: Number of files of rules and metrics in it.
        findings: By file.
    """

    schema: str = LINT_SCHEMA
    version: str
    folder: str
    files: int
    findings: tuple[RuleFinding, ...]

    @property
    def errors(self) -> int:
        """Number of findings that fail the check."""
        return sum(one.severity is Severity.ERROR for one in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialReport:
    """How the examples of the rules in a folder went.

    Attributes:
        folder: The folder tried.
        rules: Number of rules tried.
        examples: Every example.
        untested: Faults of files that could not be tried, and rules without examples.
    """

    schema: str = TRIAL_SCHEMA
    version: str
    folder: str
    rules: int
    examples: tuple[ExampleResult, ...]
    untested: tuple[str, ...]

    @property
    def failed(self) -> tuple[ExampleResult, ...]:
        """The examples that went otherwise than they say."""
        return tuple(one for one in self.examples if not one.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricLine:
    """A metric in short.

    Attributes:
        id: Its name in options, rules and JSON.
        title: Name in words.
        aliases: Other spellings.
        tasks: Where it is used.
        greater_is_better: Direction.
        elicits: The functional that optimises it, where it is a mean over rows.
        speaks: Points for and against losses, in log-odds.
        step: What to do after training where no loss gets there alone.
        why: One sentence.
        references: Papers or documentation.
        level: What a number after ``@`` says; None where the metric takes none.
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    tasks: tuple[Task, ...]
    greater_is_better: bool
    elicits: Functional | None
    speaks: tuple[Points, ...]
    step: str | None
    why: str
    references: tuple[str, ...]
    level: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricList:
    """The metrics that were asked for.

    Attributes:
        total: Number of metrics there are, shown or not.
        metrics: In the order of their ids.
    """

    schema: str = METRICS_SCHEMA
    version: str
    total: int
    metrics: tuple[MetricLine, ...]
