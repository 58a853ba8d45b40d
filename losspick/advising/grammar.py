"""From a TOML table to a rule or a metric, with every fault noted on the way."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from losspick.advising.conditions import read_condition, value_fault
from losspick.advising.faults import Faults
from losspick.advising.fields import FIELDS, FIRST_LOSS_FIELDS
from losspick.advising.match import holds
from losspick.advising.table_values import (
    Table,
    read_choice,
    read_flag,
    read_optional_choice,
    read_optional_text,
    read_sentence,
    read_text,
    read_texts,
    require_known,
)
from losspick.core.domains import TargetDomain
from losspick.core.rule import Basis, Condition, Example, Fact, Metric, OwnWhy, Points, Rule
from losspick.core.vocabulary import Functional, Level, Task

RULE_KEYS = (
    "id", "basis", "when", "speaks", "advises", "why", "why_for", "caveat", "references", "example",
    "disable",
)  # fmt: skip
METRIC_KEYS = (
    "id", "title", "aliases", "tasks", "greater_is_better", "elicits", "speaks", "step", "why",
    "why_for", "takes", "instead", "level", "common", "references", "disable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Disabled:
    """A file that removes the shipped rule or metric of its id."""

    id: str
    source: str


def read_rule(table: Table, faults: Faults, losses: Iterable[str]) -> Rule | Disabled | None:
    """Read a rule; None, and faults noted, where it is not in the grammar.

    Whether its examples hold is for ``try_examples`` to say.
    """
    before = len(faults.found)
    require_known(table, RULE_KEYS, faults)
    identity = read_text(table, "id", faults)
    if table.get("disable") is True:
        return Disabled(identity, faults.file) if identity else None
    why = read_sentence(table, "why", "why", faults)
    if not table.get("when"):
        faults.add("when", "missing: say when the rule speaks")
    condition = read_condition(table.get("when", {}), "when", faults.add)
    rule = Rule(
        id=identity,
        basis=read_choice(table, "basis", Basis, faults, Basis.PROFILE),
        when=condition,
        speaks=() if "advises" in table else read_points(table, faults, losses),
        why=why,
        caveat=read_optional_text(table, "caveat", faults),
        references=read_texts(table, "references", faults),
        examples=_examples(table, faults),
        source=faults.file,
        why_for=_own_whys(table, faults),
        advises=read_sentence(table, "advises", "advises", faults) if "advises" in table else None,
    )
    _one_of_two(table, rule.when, faults)
    return rule if len(faults.found) == before else None


def _one_of_two(table: Table, when: Condition, faults: Faults) -> None:
    """Note a rule that speaks and advises, and one that speaks of what is known only later."""
    if "advises" in table and "speaks" in table:
        faults.add("advises", "a rule speaks of losses or advises on the optimiser: make it two")
    elif "advises" not in table:
        for name in sorted(FIRST_LOSS_FIELDS & set(fields_of(when))):
            faults.add("when", f"{name} is known once the losses are ranked: for rules that advise")


def fields_of(condition: Condition) -> Iterator[str]:
    """Yield the fields that a condition compares."""
    yield from (predicate.field for predicate in condition.predicates)
    for part in (*condition.any_of, *condition.none_of):
        yield from fields_of(part)


def read_metric(table: Table, faults: Faults, losses: Iterable[str]) -> Metric | Disabled | None:
    """Read a metric; None, and faults noted, where it is not in the grammar."""
    before = len(faults.found)
    require_known(table, METRIC_KEYS, faults)
    identity = read_text(table, "id", faults)
    if table.get("disable") is True:
        return Disabled(identity, faults.file) if identity else None
    metric = Metric(
        id=identity,
        title=read_text(table, "title", faults),
        aliases=read_texts(table, "aliases", faults, required=False),
        tasks=_tasks(table, faults),
        greater_is_better=read_flag(table, "greater_is_better", faults),
        elicits=read_optional_choice(table, "elicits", Functional, faults),
        speaks=read_points(table, faults, losses),
        step=read_optional_text(table, "step", faults),
        why=read_sentence(table, "why", "why", faults),
        common=read_flag(table, "common", faults),
        references=read_texts(table, "references", faults),
        why_for=_own_whys(table, faults),
        takes=read_optional_choice(table, "takes", TargetDomain, faults),
        instead=read_optional_text(table, "instead", faults),
        level=read_optional_choice(table, "level", Level, faults),
    )
    return metric if len(faults.found) == before else None


def read_points(table: Table, faults: Faults, losses: Iterable[str]) -> tuple[Points, ...]:
    """Read the table of losses and points."""
    speaks = table.get("speaks")
    if not isinstance(speaks, dict) or not speaks:
        faults.add("speaks", "missing: a table of loss and points")
        return ()
    known = list(losses)
    for loss, points in speaks.items():
        if loss not in known:
            faults.unknown(f"speaks.{loss}", loss, known, "loss")
        if isinstance(points, bool) or not isinstance(points, int | float):
            faults.add(f"speaks.{loss}", f"points must be a number, not {points!r}")
        elif not math.isfinite(points):
            faults.add(f"speaks.{loss}", f"points must be finite, not {points!r}")
    numeric = (int, float)
    return tuple(Points(k, float(v)) for k, v in speaks.items() if isinstance(v, numeric))


def _own_whys(table: Table, faults: Faults) -> tuple[OwnWhy, ...]:
    if "why_for" not in table:
        return ()
    told, speaks = table["why_for"], table.get("speaks")
    if not isinstance(told, dict) or not isinstance(speaks, dict):
        faults.add("why_for", "must be a table of loss and sentence")
        return ()
    for loss in told:
        if loss not in speaks:
            faults.unknown(f"why_for.{loss}", loss, speaks, "loss of [speaks]")
        read_sentence(told, loss, f"why_for.{loss}", faults)
    return tuple(OwnWhy(loss, why) for loss, why in told.items() if isinstance(why, str))


def _tasks(table: Table, faults: Faults) -> tuple[Task, ...]:
    words = read_texts(table, "tasks", faults)
    for word in words:
        if word not in list(Task):
            faults.unknown("tasks", word, Task, "task")
    return tuple(Task(word) for word in words if word in list(Task))


def _examples(table: Table, faults: Faults) -> tuple[Example, ...]:
    read = []
    entries = table.get("example", [])
    for place, entry in enumerate(entries if isinstance(entries, list) else [entries], start=1):
        example = _example(entry, f"example {place}", faults)
        if example is not None:
            read.append(example)
    return tuple(read)


def try_examples(rule: Rule, faults: Faults) -> None:
    """Note the examples that don't behave as they say, and those that are missing."""
    for place, example in enumerate(rule.examples, start=1):
        if holds(rule.when, dict(example.facts)) is not example.fires:
            told = "to fire and it does not" if example.fires else "not to fire and it does"
            faults.add(f"example {place}", f"the rule is said {told}")
    if {example.fires for example in rule.examples} != {True, False}:
        faults.add("example", "needs one that fires and one that does not")


def _example(entry: object, key: str, faults: Faults) -> Example | None:
    keys = {"facts", "fires"}
    if not isinstance(entry, dict) or set(entry) != keys or not isinstance(entry["facts"], dict):
        faults.add(key, "needs exactly 'facts' (a table) and 'fires' (true or false)")
        return None
    if not isinstance(entry["fires"], bool):
        faults.add(f"{key}.fires", f"must be true or false, not {entry['fires']!r}")
    facts: list[tuple[str, Fact]] = []
    for name, value in entry["facts"].items():
        if name not in FIELDS:
            faults.unknown(f"{key}.facts", name, FIELDS, "field")
            continue
        fault = value_fault(name, value, several=True)
        if fault:
            faults.add(f"{key}.facts.{name}", fault)
        facts.append((name, tuple(value) if isinstance(value, list) else value))
    return Example(tuple(facts), entry["fires"] is True)
