"""Run the examples of the rules in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from losspick.advising.faults import Fault
from losspick.advising.in_words import deciding, fact_words
from losspick.advising.load import read_layer
from losspick.advising.match import holds
from losspick.core.rule import Example, Rule
from losspick.core.rule_report import ExampleResult


@dataclass(frozen=True, slots=True)
class Tried:
    """How the examples of a folder went.

    Attributes:
        rules: Number of rules with examples.
        examples: Every example.
        untested: Faults of files that could not be tried, and rules without examples.
    """

    rules: int
    examples: tuple[ExampleResult, ...]
    untested: tuple[str, ...]


def try_folder(folder: Path) -> Tried:
    """Run the examples of every rule in a folder."""
    faults: list[Fault] = []
    layer = read_layer(folder, faults, trying=False)
    rules = [rule for rule in layer.rules.values() if isinstance(rule, Rule)]
    bare = [f"{rule.source}: example: {rule.id} has none" for rule in rules if not rule.examples]
    return Tried(
        rules=len(rules) - len(bare),
        examples=tuple(result for rule in rules for result in _results(rule)),
        untested=(*map(str, faults), *bare),
    )


def _results(rule: Rule) -> Iterator[ExampleResult]:
    for place, example in enumerate(rule.examples, start=1):
        yield _result(rule, place, example)


def _result(rule: Rule, place: int, example: Example) -> ExampleResult:
    facts = dict(example.facts)
    return ExampleResult(
        rule=rule.id,
        file=rule.source,
        place=place,
        expected=example.fires,
        fires=holds(rule.when, facts),
        facts=tuple(f"{name} {fact_words(fact)}" for name, fact in example.facts),
        deciding=deciding(rule.when, facts),
    )
