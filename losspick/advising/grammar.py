"""From a TOML table to a rule or a metric, with every fault noted on the way."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from losspick.advising.conditions import read_condition, value_fault
from losspick.advising.facts import FIELDS, FIRST_LOSS_FIELDS
from losspick.advising.match import holds
from losspick.advising.template import template_faults
from losspick.core.domains import TargetDomain
from losspick.core.rule import Basis, Condition, Example, Fact, Metric, OwnWhy, Points, Rule
from losspick.core.vocabulary import Functional, Level, Task
from losspick.errors import nearest

Table = Mapping[str, Any]

RULE_KEYS = (
    "id", "basis", "when", "speaks", "advises", "why", "why_for", "caveat", "references", "example",
    "disable",
)  # fmt: skip
METRIC_KEYS = (
    "id", "title", "aliases", "tasks", "greater_is_better", "elicits", "speaks", "step", "why",
    "why_for", "takes", "instead", "level", "common", "references", "disable",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file of rules; without a key it is about the whole file."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        said = ": ".join(part for part in (self.file, self.key, self.what) if part)
        return said.replace("\n", "\\n")  # a key can't pass itself off as a line of ours


@dataclass(slots=True)
class Faults:
    """The faults of one file, each with its key."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def add(self, key: str, what: str) -> None:
        """Note a fault."""
        self.found.append(Fault(self.file, key, what))

    def unknown(self, key: str, word: str, known: Iterable[str], what: str) -> None:
        """Note a word that is not among the known ones, with the nearest."""
        names = list(known)
        close = nearest(word, names)
        hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(names[:12])}"
        self.add(key, f"unknown {what} {word!r}; {hint}")


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
    _known_keys(table, RULE_KEYS, faults)
    identity = _text(table, "id", faults)
    if table.get("disable") is True:
        return Disabled(identity, faults.file) if identity else None
    why = _sentence(table, "why", "why", faults)
    if not table.get("when"):
        faults.add("when", "missing: say when the rule speaks")
    condition = read_condition(table.get("when", {}), "when", faults.add)
    rule = Rule(
        id=identity,
        basis=_choice(table, "basis", Basis, faults, Basis.PROFILE),
        when=condition,
        speaks=() if "advises" in table else read_points(table, faults, losses),
        why=why,
        caveat=_optional_text(table, "caveat", faults),
        references=_texts(table, "references", faults),
        examples=_examples(table, faults),
        source=faults.file,
        why_for=_own_whys(table, faults),
        advises=_sentence(table, "advises", "advises", faults) if "advises" in table else None,
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
    _known_keys(table, METRIC_KEYS, faults)
    identity = _text(table, "id", faults)
    if table.get("disable") is True:
        return Disabled(identity, faults.file) if identity else None
    metric = Metric(
        id=identity,
        title=_text(table, "title", faults),
        aliases=_texts(table, "aliases", faults, required=False),
        tasks=_tasks(table, faults),
        greater_is_better=_flag(table, "greater_is_better", faults),
        elicits=_optional_choice(table, "elicits", Functional, faults),
        speaks=read_points(table, faults, losses),
        step=_optional_text(table, "step", faults),
        why=_sentence(table, "why", "why", faults),
        common=_flag(table, "common", faults),
        references=_texts(table, "references", faults),
        why_for=_own_whys(table, faults),
        takes=_optional_choice(table, "takes", TargetDomain, faults),
        instead=_optional_text(table, "instead", faults),
        level=_optional_choice(table, "level", Level, faults),
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
        _sentence(told, loss, f"why_for.{loss}", faults)
    return tuple(OwnWhy(loss, why) for loss, why in told.items() if isinstance(why, str))


def _known_keys(table: Table, keys: tuple[str, ...], faults: Faults) -> None:
    for key in table:
        if key not in keys:
            faults.unknown(key, key, keys, "key")


def _text(table: Table, key: str, faults: Faults) -> str:
    value = table.get(key)
    if isinstance(value, str) and value.strip():
        return value
    faults.add(key, "missing" if value is None else "must be a text that is not empty")
    return ""


def _sentence(table: Table, key: str, name: str, faults: Faults) -> str:
    sentence = _text(table, key, faults)
    for fault in template_faults(sentence):
        faults.add(name, fault)
    return sentence


def _optional_text(table: Table, key: str, faults: Faults) -> str | None:
    return _text(table, key, faults) if key in table else None


def _texts(table: Table, key: str, faults: Faults, *, required: bool = True) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        faults.add(key, "must be a list of texts")
        return ()
    if required and not value:
        faults.add(key, "missing: at least one is needed")
    return tuple(value)


def _flag(table: Table, key: str, faults: Faults) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        faults.add(key, f"must be true or false, not {value!r}")
    return value is True


def _choice(
    table: Table, key: str, words: Callable[[Any], Any], faults: Faults, default: Any = None
) -> Any:
    value = table.get(key, default)
    known = [str(word) for word in words]  # type: ignore[attr-defined]
    if value in known:
        return words(value)
    faults.unknown(key, str(value), known, key)
    return None


def _optional_choice(table: Table, key: str, words: Callable[[Any], Any], faults: Faults) -> Any:
    return _choice(table, key, words, faults) if key in table else None


def _tasks(table: Table, faults: Faults) -> tuple[Task, ...]:
    words = _texts(table, "tasks", faults)
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
