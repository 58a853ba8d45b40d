"""Run the examples of the rules in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from losspick.advising.grammar import Fault
from losspick.advising.in_words import deciding, fact_words
from losspick.advising.load import read_layer
from losspick.advising.match import holds
from losspick.core.rule import Example, Rule
from losspick.core.rule_report import ExampleResult


def try_folder(folder: Path) -> tuple[tuple[ExampleResult, ...], tuple[str, ...]]:
    """Return how the examples went, and the faults of files that could not be tried."""
    faults: list[Fault] = []
    layer = read_layer(folder, faults, trying=False)
    rules = [rule for rule in layer.rules.values() if isinstance(rule, Rule)]
    results = tuple(result for rule in rules for result in _results(rule))
    return results, tuple(map(str, faults))


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
