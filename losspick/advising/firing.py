"""Whether a rule can ever fire, and whether it then speaks about a loss that can be ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from losspick.advising.eligibility import SERVED_BY
from losspick.advising.in_words import condition_words, predicate_words
from losspick.advising.possible import KINDS_WITH, bounds_of
from losspick.advising.witness import Judged, find_witness
from losspick.core.answers import tasks_for
from losspick.core.rule import Condition, Operator, Predicate, Rule
from losspick.core.rule_report import RuleFault, RuleFinding
from losspick.core.vocabulary import Kind, Severity, Task
from losspick.losses import catalogue


def firing_findings(rule: Rule, judged: Judged) -> Iterator[RuleFinding]:
    """Yield why a rule never fires, or fires where none of its losses can be ranked."""
    search = find_witness(rule.when, judged=judged)
    if not search.decided:
        yield _finding(
            rule, RuleFault.UNDECIDED, Severity.WARNING,
            "too many comparisons to tell whether it can ever hold",
            "write several rules with shorter conditions",
        )  # fmt: skip
    elif search.witness is None:
        yield _never(rule, judged)
    else:
        yield from _speechless(rule, judged)


def _never(rule: Rule, judged: Judged) -> RuleFinding:
    plain = find_witness(rule.when, realistic=False)
    if plain.decided and plain.witness is None:
        said = _clash(rule.when) or "no facts satisfy all of it"
        return _finding(
            rule, RuleFault.CONTRADICTION, Severity.ERROR, f"can never hold: {said}",
            "drop or change one of the comparisons",
        )  # fmt: skip
    said = _impossible(rule.when, judged) or "no target has facts like that"
    return _finding(
        rule, RuleFault.NEVER_FIRES, Severity.ERROR, f"never fires: {said}",
        "ask for facts that a target of this kind has; losspick profile shows them",
    )  # fmt: skip


def _clash(condition: Condition) -> str | None:
    """Return the comparisons of one field that exclude each other, if they stand side by side."""
    for name in dict.fromkeys(said.field for said in condition.predicates):
        own = tuple(said for said in condition.predicates if said.field == name)
        if find_witness(Condition(own), realistic=False).witness is None:
            return " and ".join(map(predicate_words, own))
    return None


def _impossible(condition: Condition, judged: Judged) -> str | None:
    """Return what no target can have, if the comparisons that stand side by side tell."""
    for said in condition.predicates:
        if find_witness(Condition((said,))).witness is None:
            return f"{predicate_words(said)}, but {_range(said)}"
    kinds = [said for said in condition.predicates if said.field in ("kind", "task")]
    if kinds and find_witness(Condition(tuple(kinds))).witness is None:
        asked = " and ".join(map(predicate_words, kinds))
        return f"{asked}, but {_learned(kinds)}"
    for said in condition.predicates:
        if said.field in KINDS_WITH and find_witness(Condition((*kinds, said))).witness is None:
            known = ", ".join(sorted(KINDS_WITH[said.field]))
            asked = " and ".join(map(predicate_words, (*kinds, said)))
            return f"{asked}, but {said.field} is known for {known} only"
        wanted = Condition((*kinds, said))
        if said.field == "metric" and find_witness(wanted, judged=judged).witness is None:
            return f"{condition_words(wanted)}, but {_judging(said, judged)}"
    return None


def _judging(said: Predicate, judged: Judged) -> str:
    operand = said.operand
    asked = [str(one) for one in (operand if isinstance(operand, tuple) else (operand,))]
    return "; ".join(f"{one} judges {', '.join(judged[one])}" for one in asked if one in judged)


def _learned(kinds: Sequence[Predicate]) -> str:
    named = [
        kind for kind in Kind if any(_names(said, kind) for said in kinds if said.field == "kind")
    ]
    return "; ".join(
        f"{kind} is learned as {' or '.join(tasks_for(kind))}" for kind in named or Kind
    )


def _names(said: Predicate, kind: Kind) -> bool:
    operand = said.operand
    return kind in operand if isinstance(operand, tuple) else kind == operand


def _range(said: Predicate) -> str:
    if said.operator is Operator.EXISTS:
        return "it is always known"
    low, high = bounds_of(said.field)
    return f"it lies from {low:g} to {high:g}"


def _speechless(rule: Rule, judged: Judged) -> Iterator[RuleFinding]:
    losses = catalogue()
    tasks = [task for task in Task if can_fire(rule, task, judged)]
    served = {one for task in tasks for one in SERVED_BY.get(task, (task,))}
    for said in rule.speaks:
        own = losses[said.loss].tasks
        if tasks and not served & set(own):
            yield RuleFinding(
                fault=RuleFault.NO_LOSS,
                severity=Severity.WARNING,
                file=rule.source,
                key=f"speaks.{said.loss}",
                what=f"{said.loss} is for {', '.join(own)}; the rule fires for {', '.join(tasks)}",
                fix="delete the line, or widen the condition",
            )


def tasks_of(rule: Rule, judged: Judged) -> tuple[Task, ...]:
    """Return the tasks for which a rule can fire and has a loss to speak about."""
    losses = catalogue()
    spoken = {task for said in rule.speaks for task in losses[said.loss].tasks}
    if rule.advises is not None:
        spoken = {task for loss in losses.values() for task in loss.tasks}
    return tuple(
        task
        for task in Task
        if spoken & set(SERVED_BY.get(task, (task,))) and can_fire(rule, task, judged)
    )


def can_fire(rule: Rule, task: Task, judged: Judged) -> bool:
    """Tell whether a rule can fire for a target learned so; True where that is not decided."""
    when = rule.when
    asked = Predicate("task", Operator.IS, task.value)
    narrowed = Condition((*when.predicates, asked), when.any_of, when.none_of)
    search = find_witness(narrowed, judged=judged)
    return search.witness is not None or not search.decided


def _finding(rule: Rule, fault: RuleFault, severity: Severity, what: str, fix: str) -> RuleFinding:
    return RuleFinding(
        fault=fault, severity=severity, file=rule.source, key="when", what=what, fix=fix
    )
