"""Check a folder of rules: the grammar first, then what makes no sense though it is grammatical."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from losspick.advising.conflicts import conflicts
from losspick.advising.faults import Fault, Faults
from losspick.advising.firing import firing_findings
from losspick.advising.grammar import Disabled, try_examples
from losspick.advising.load import Layer, book_of, faults_between, read_layer, rules_folder
from losspick.advising.new_rule import UNFILLED, is_kebab
from losspick.advising.rank import PROFILE_SHARE_UNDER_METRIC
from losspick.core.rule import Basis, Metric, Points, Rule
from losspick.core.rule_report import RuleFault, RuleFinding
from losspick.core.vocabulary import Severity

#: A rule about the target may move a loss so far once a metric is given: from there on it
#: overturns what metrics say.
_MOST_UNDER_METRIC = 1.0

#: Fewer points than this change no ranking.
_FEWEST_POINTS = 0.05

#: How to mend a fault of the grammar, by the first part of its key.
_MENDING: Mapping[str, str] = {
    "": "write one TOML table in UTF-8; losspick rules new shows one",
    "id": "give each rule an id of its own, in kebab-case",
    "basis": f"use one of {', '.join(Basis)}",
    "why": "write a sentence; facts go in as {field} or {field:.1f}",
    "when": "write field = value or field = { above = 3 }; rules/README.md lists the fields",
    "when.metric": "losspick metrics lists the metrics",
    "speaks": "write loss = points; losspick losses lists the losses",
    "references": 'write references = ["Author (year), Title"]',
    "example": "give facts and fires, one example that fires and one that does not",
    "disable": "name the rule or metric that is to go, or delete this file",
}


def lint_folder(folder: Path) -> tuple[RuleFinding, ...]:
    """Return what is wrong or doubtful in a folder of rules and metrics, file by file."""
    faults: list[Fault] = []
    layer = read_layer(folder, faults, trying=False)
    base = [] if folder.samefile(rules_folder()) else [read_layer(rules_folder(), [])]
    rules = [rule for rule in layer.rules.values() if isinstance(rule, Rule)]
    shipped = [rule for one in base for rule in one.rules.values() if isinstance(rule, Rule)]
    faults.extend(_faults_with(base, layer))
    found = [_grammar(fault) for fault in faults]
    metrics = book_of([*base, layer]).metrics
    for rule in rules:
        found.extend(_about(rule, metrics))
    found.extend(conflicts(rules, [rule for rule in shipped if rule.id not in layer.rules]))
    return tuple(sorted(found, key=lambda one: (one.file, one.severity, one.key, one.what)))


def _faults_with(base: Sequence[Layer], layer: Layer) -> Iterator[Fault]:
    """Yield what is wrong between this folder and the shipped rules."""
    where = {
        one.source
        for one in (*layer.rules.values(), *layer.metrics.values())
        if isinstance(one, Rule | Disabled)
    }
    for fault in faults_between([*base, layer]):
        if fault.file in where:
            yield fault


def _grammar(fault: Fault) -> RuleFinding:
    mending = _MENDING.get(fault.key) or _MENDING.get(re.split(r"[. ]", fault.key)[0])
    return RuleFinding(
        fault=RuleFault.GRAMMAR,
        severity=Severity.ERROR,
        file=fault.file,
        key=fault.key,
        what=fault.what,
        fix=mending or "rules/README.md lists the keys",
    )


def _about(rule: Rule, metrics: Sequence[Metric]) -> Iterator[RuleFinding]:
    tried = Faults(rule.source)
    try_examples(rule, tried)
    for fault in tried.found:
        yield RuleFinding(
            fault=RuleFault.EXAMPLE,
            severity=Severity.ERROR,
            file=rule.source,
            key=fault.key,
            what=fault.what,
            fix="mend the condition or the facts; losspick rules test tells what decided",
        )
    yield from _unfilled(rule)
    yield from firing_findings(rule, {metric.id: metric.tasks for metric in metrics})
    most = max((said.points for metric in metrics for said in metric.speaks), default=0.0)
    for said in rule.speaks:
        yield from _about_points(rule, said, most)
    yield from _about_references(rule)
    if not is_kebab(rule.id) or Path(rule.source).stem != rule.id:
        yield _doubt(
            rule, RuleFault.NAME, "id", f"{rule.id!r} is not the name of its file in kebab-case",
            "name the file after the id: lower-case words joined by hyphens",
        )  # fmt: skip


def _unfilled(rule: Rule) -> Iterator[RuleFinding]:
    texts = [("why", rule.why), ("caveat", rule.caveat or "")]
    texts += [("advises", rule.advises or "")]
    texts += [("references", text) for text in rule.references]
    for key, text in texts:
        if UNFILLED in text:
            yield RuleFinding(
                fault=RuleFault.UNFILLED,
                severity=Severity.ERROR,
                file=rule.source,
                key=key,
                what="still the text of the template",
                fix="write your own",
            )


def _about_points(rule: Rule, said: Points, most: float) -> Iterator[RuleFinding]:
    key, size = f"speaks.{said.loss}", abs(said.points)
    if size < _FEWEST_POINTS:
        yield _doubt(
            rule, RuleFault.NO_POINTS, key, f"{said.points:g} points change no ranking",
            "delete the line, or give 0.2 to 5 points",
        )  # fmt: skip
    if rule.basis is Basis.PROFILE:
        left = size * PROFILE_SHARE_UNDER_METRIC
        if left > _MOST_UNDER_METRIC:
            yield _doubt(
                rule, RuleFault.TOO_STRONG, key,
                f"of {said.points:g} points {left:g} are left under a metric, and can outweigh it",
                f"give at most {_MOST_UNDER_METRIC / PROFILE_SHARE_UNDER_METRIC:g} points",
            )  # fmt: skip
    elif size > max(most, 5.0):
        yield _doubt(
            rule, RuleFault.TOO_STRONG, key,
            f"{said.points:g} points outweigh every metric, of which none gives more than {most:g}",
            "give at most 5 points",
        )  # fmt: skip


def _about_references(rule: Rule) -> Iterator[RuleFinding]:
    seen: set[str] = set()
    for text in rule.references:
        folded = " ".join(text.casefold().split())
        if not folded or folded in seen:
            what = "is given twice" if folded else "is empty"
            yield _doubt(
                rule, RuleFault.UNUSED, "references", f"the reference {text!r} {what}", "delete it"
            )
        seen.add(folded)


def _doubt(rule: Rule, fault: RuleFault, key: str, what: str, fix: str) -> RuleFinding:
    return RuleFinding(
        fault=fault, severity=Severity.WARNING, file=rule.source, key=key, what=what, fix=fix
    )
