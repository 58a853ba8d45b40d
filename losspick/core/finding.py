"""A finding of the checker, and the check that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from losspick.core.repair import Edit, Repair
from losspick.core.spec import Location, ModelSpec
from losspick.core.vocabulary import Severity


class Confidence(StrEnum):
    """How sure a finding is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not fit.

    Attributes:
        code: Of the check.
        name: Of the check.
        severity: How bad, if true.
        confidence: How sure.
        message: What is wrong, one sentence.
        consequence: What it does to training.
        fix: What to change.
        place: Where it is told.
        related: Other places that take part; a suppression there counts too.
        repair: What would settle it, if that is certain; None: that is for people to decide.
        edits: The changes of its file that settle it; empty: no machine can.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    consequence: str
    fix: str
    place: Location
    related: tuple[Location, ...] = ()
    repair: Repair | None = None
    edits: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        """Return the finding in one line, as linters write them; what can't be shown is escaped."""
        text = f"{self.place}: {self.severity.value} {self.code} {self.message}"
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


@dataclass(frozen=True, slots=True)
class Example:
    """A file that a check must report, or must leave alone.

    Attributes:
        name: Of the file.
        text: Its text.
        table: Data that the file is checked against, as CSV.
        target: The target's columns in it.
    """

    name: str
    text: str
    table: str | None = None
    target: tuple[str, ...] = ()

    @property
    def table_words(self) -> str | None:
        """The data in words, as they stand below the text; None: it needs none."""
        if self.table is None:
            return None
        head, *rows = self.table.rstrip().split("\n")
        begin = "; ".join(row.replace(",", ", ") for row in rows[:5])
        return f"with data of {len(rows)} rows whose {head.replace(',', ' and ')} begins {begin}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that can be wrong; its examples are its tests.

    Attributes:
        code: ``LP`` and three digits; never changes its meaning, never used again.
        name: In kebab-case.
        severity: How bad its findings are, unless one says otherwise.
        title: One sentence.
        why: Why it is wrong.
        consequence: What it does to training.
        fix: What to change.
        repairs: What ``--fix`` changes by itself; empty: nothing.
        bad: Examples that it reports.
        good: Near misses that it leaves alone.
        references: Where to read more.
        on_request: It runs only where it is selected, as what it reports does no harm.
        run: Yields the findings for one spec.
    """

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    consequence: str
    fix: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    repairs: str = ""
    references: tuple[str, ...] = ()
    on_request: bool = False
    run: Callable[[Check, ModelSpec], Iterator[Finding]]

    def finding(
        self,
        place: Location,
        message: str,
        *,
        severity: Severity | None = None,
        confidence: Confidence = Confidence.HIGH,
        consequence: str | None = None,
        fix: str | None = None,
        related: tuple[Location | None, ...] = (),
        repair: Repair | None = None,
    ) -> Finding:
        """Return a finding of this check; what is not given is said as the check says it.

        Only what is sure is repaired.
        """
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            confidence=confidence,
            message=message,
            consequence=consequence or self.consequence,
            fix=fix or self.fix,
            place=place,
            related=tuple(p for p in related if p is not None and p != place),
            repair=repair if confidence is Confidence.HIGH else None,
        )


@dataclass(frozen=True, slots=True)
class ReadError:
    """A file that could not be read, or not to its end.

    Attributes:
        path: The file.
        message: Why, one sentence.
        named: The user named it; it was not just met on the way.
        partial: It was read, but not to its end, or not all of it; what was found there stands.
        faulty: What was not read of it is wrong.
        foreign: No reader knows its format; nothing need be wrong with it.
        trace: Where losspick itself failed at it, a traceback; empty: it did not.
    """

    path: str
    message: str
    named: bool = False
    partial: bool = False
    faulty: bool = False
    foreign: bool = False
    trace: str = ""

    @property
    def is_fault(self) -> bool:
        """Whether it should have been read, and could not be, or not all of it."""
        return self.faulty or not (self.partial or self.foreign)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFinding:
    """A finding that is put up with, told apart from others without its line number.

    Attributes:
        path: The file, relative to the folder of the baseline.
        code: Of the check.
        name: Of the check.
        source: The line it stands on, without indentation, cut where it is long.
        fingerprint: Of path, code, name, the whole line, and which of several alike it is.
    """

    path: str
    code: str
    name: str
    source: str
    fingerprint: str


BASELINE_SCHEMA = "losspick/baseline/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The list of known findings of a project, sorted.

    Attributes:
        findings: What is put up with.
    """

    schema: str = BASELINE_SCHEMA
    findings: tuple[KnownFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineOutcome:
    """What comparing with the known findings has shown.

    Attributes:
        file: The baseline.
        left_out: How many findings are known and therefore not among those told.
        gone: Known findings that no longer occur in the files and checks of this run.
    """

    file: str
    left_out: int
    gone: tuple[KnownFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FixOutcome:
    """What was changed in files.

    Attributes:
        findings: So many were settled.
        files: In so many files.
    """

    findings: int
    files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The outcome of a run over files.

    Attributes:
        version: Of losspick.
        findings: In the order of path, line and column.
        errors: Files that could not be read.
        checked: The files that were looked at.
        followed: Other files that were looked into for what those import.
        specs: How many pairings of an output and a loss were found.
        compared: How many of them were compared with data; None: no data were named.
        targets: The columns that they were compared with, if only the code named them.
        lines: The source line of each finding, in the same order; empty if there is none.
        baseline: What a list of known findings made of it; None: there is no such list.
        fixed: What was changed before; None: that was not asked for.
    """

    version: str
    findings: tuple[Finding, ...]
    errors: tuple[ReadError, ...]
    checked: tuple[str, ...]
    specs: int
    lines: tuple[str, ...]
    baseline: BaselineOutcome | None = None
    fixed: FixOutcome | None = None
    followed: tuple[str, ...] = ()
    compared: int | None = None
    targets: tuple[str, ...] = ()

    @property
    def fixable(self) -> int:
        """How many findings a machine can settle."""
        return sum(1 for finding in self.findings if finding.edits)

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.checked)

    def with_findings(self, kept: Iterable[tuple[Finding, str]]) -> CheckReport:
        """Return the report with other findings, each with its source line."""
        pairs = tuple(kept)
        return replace(
            self,
            findings=tuple(finding for finding, _ in pairs),
            lines=tuple(line for _, line in pairs),
        )
