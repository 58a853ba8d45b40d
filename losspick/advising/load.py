"""Find and read the rules and metrics: those shipped first, then the user's over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeVar

from losspick.advising.faults import Fault, Faults
from losspick.advising.grammar import Disabled, read_metric, read_rule, try_examples
from losspick.advising.toml_file import parse
from losspick.core.rule import Condition, Metric, Predicate, Rule
from losspick.errors import RuleError, nearest
from losspick.losses import catalogue, shipped_names

#: The shipped file of measured gains, which is no rule.
EVIDENCE = "evidence.toml"

#: A file below a folder of this name holds a metric, any other one a rule.
METRICS = "metrics"

Entry = TypeVar("Entry", Rule, Metric)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules and metrics in force, in the order of their ids."""

    rules: tuple[Rule, ...]
    metrics: tuple[Metric, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """What one folder adds, overrides and disables, by id."""

    folder: Path
    rules: Mapping[str, Rule | Disabled]
    metrics: Mapping[str, Metric | Disabled]


def rules_folder() -> Path:
    """Return the folder of the shipped rules: in the wheel, else in the checkout."""
    package = Path(str(resources.files("losspick")))
    shipped = package / "_rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def load_rules(folders: Sequence[Path] = ()) -> RuleBook:
    """Read the shipped rules and then the user's, which override or disable by id.

    Raises:
        RuleError: Some files are not in the grammar; the text tells every fault of all files.
    """
    return book_of(load_layers(folders))


def load_layers(folders: Sequence[Path] = ()) -> tuple[Layer, ...]:
    """Read the shipped rules and the user's, folder by folder.

    Raises:
        RuleError: As for ``load_rules``.
    """
    faults: list[Fault] = []
    layers = tuple(read_layer(Path(folder), faults) for folder in (rules_folder(), *folders))
    faults.extend(faults_between(layers))
    if faults:
        raise RuleError(
            f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in the rules\n"
            + "\n".join(f"  {fault}" for fault in faults),
            fix="mend these files; README.md beside the shipped rules tells the grammar",
        )
    return layers


def book_of(layers: Sequence[Layer]) -> RuleBook:
    """Lay folders over each other: the last one that has an id wins."""
    rules = _laid_over([layer.rules for layer in layers])
    metrics = _laid_over([layer.metrics for layer in layers])
    return RuleBook(
        tuple(rules[key] for key in sorted(rules)),
        tuple(metrics[key] for key in sorted(metrics)),
    )


def shipped_entry(name: str) -> Rule | Metric | None:
    """Return the shipped rule or metric of that id, reading no file but its own."""
    for path in sorted(rules_folder().rglob(f"{name}.toml")):
        if path.name == EVIDENCE:
            continue
        faults = Faults(str(path.relative_to(rules_folder())))
        table = parse(path, faults)
        is_metric = METRICS in path.parts[:-1]
        read = read_metric if is_metric else read_rule
        # Which of its losses are in the catalogue the tests tell: no loss has to be imported.
        entry = read(table, faults, shipped_names()) if table is not None else None
        if isinstance(entry, Rule | Metric):
            return entry
    return None


def faults_between(layers: Sequence[Layer]) -> Iterator[Fault]:
    """Yield what is wrong with folders together: what is disabled or named and is not there."""
    for place, layer in enumerate(layers):
        below = layers[:place]
        yield from _lost(layer.rules, _laid_over([one.rules for one in below]))
        yield from _lost(layer.metrics, _laid_over([one.metrics for one in below]))
    book = book_of(layers)
    known = [metric.id for metric in book.metrics]
    for rule in book.rules:
        yield from _metric_faults(rule, known)


def _lost(own: Mapping[str, Entry | Disabled], below: Mapping[str, Entry]) -> Iterator[Fault]:
    for key, entry in own.items():
        if isinstance(entry, Disabled) and key not in below:
            close = nearest(key, below)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            yield Fault(entry.source, "disable", f"nothing is called {key!r}{hint}")


def _laid_over(folders: Sequence[Mapping[str, Entry | Disabled]]) -> dict[str, Entry]:
    kept: dict[str, Entry] = {}
    for own in folders:
        for key, entry in own.items():
            if isinstance(entry, Disabled):
                kept.pop(key, None)
            else:
                kept[key] = entry
    return kept


def _metric_faults(rule: Rule, metrics: Sequence[str]) -> Iterator[Fault]:
    for name in metrics_named(rule.when):
        if name not in metrics:
            close = nearest(name, metrics)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            yield Fault(rule.source, "when.metric", f"unknown metric {name!r}{hint}")


def metrics_named(condition: Condition) -> Iterator[str]:
    """Yield the metrics that a condition asks for or excludes."""
    for predicate in _predicates(condition):
        if predicate.field == "metric" and not isinstance(predicate.operand, bool):
            asked = predicate.operand
            yield from map(str, asked if isinstance(asked, tuple) else (asked,))


def _predicates(condition: Condition) -> Iterator[Predicate]:
    yield from condition.predicates
    for part in (*condition.any_of, *condition.none_of):
        yield from _predicates(part)


def rule_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of rules and metrics in a folder, at any depth."""
    return tuple(path for path in sorted(folder.rglob("*.toml")) if not _holds_gains(path))


def _holds_gains(path: Path) -> bool:
    """Tell whether a file is the measured gains that are shipped, or a copy of them."""
    if path.name != EVIDENCE:
        return False
    own = rules_folder() / EVIDENCE
    try:
        return path.resolve() == own.resolve() or path.read_bytes() == own.read_bytes()
    except OSError:
        return False  # what can't be read is told of where it is read


def read_layer(folder: Path, faults: list[Fault], *, trying: bool = True) -> Layer:
    """Read a folder; faults are noted and their files left out.

    Args:
        folder: Where to look, at any depth.
        faults: Where faults are noted.
        trying: Note examples that don't hold as faults; else keep their rules.
    """
    rules: dict[str, Rule | Disabled] = {}
    metrics: dict[str, Metric | Disabled] = {}
    if not folder.is_dir():
        faults.append(Fault(str(folder), "", "no such folder"))
    shipped = folder == rules_folder()
    for path in rule_files(folder):
        noted = Faults(str(path.relative_to(folder) if shipped else path))
        table = parse(path, noted)
        if table is None:
            pass
        elif METRICS in path.relative_to(folder).parts[:-1]:
            _keep(metrics, read_metric(table, noted, catalogue()), noted)
        else:
            _keep(rules, _rule(table, noted, trying=trying), noted)
        faults.extend(noted.found)
    return Layer(folder, rules, metrics)


def _rule(table: Mapping[str, object], faults: Faults, *, trying: bool) -> Rule | Disabled | None:
    rule = read_rule(table, faults, catalogue())
    if not trying or not isinstance(rule, Rule):
        return rule
    before = len(faults.found)
    try_examples(rule, faults)
    return rule if len(faults.found) == before else None


def _keep(
    kept: dict[str, Entry | Disabled], entry: Entry | Disabled | None, faults: Faults
) -> None:
    if entry is None:
        return
    if entry.id in kept:
        faults.add("id", f"{entry.id!r} is used twice in this folder")
    kept[entry.id] = entry
