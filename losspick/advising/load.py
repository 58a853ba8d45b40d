"""Find and read the rules and metrics: those shipped first, then the user's over them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeVar

from losspick.advising.grammar import Disabled, Faults, read_metric, read_rule
from losspick.core.rule import Condition, Metric, Predicate, Rule
from losspick.errors import RuleError, nearest
from losspick.losses import catalogue

#: A file below a folder of this name holds a metric, any other one a rule.
METRICS = "metrics"

Entry = TypeVar("Entry", Rule, Metric)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules and metrics in force, in the order of their ids."""

    rules: tuple[Rule, ...]
    metrics: tuple[Metric, ...]


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
    faults: list[str] = []
    rules: dict[str, Rule] = {}
    metrics: dict[str, Metric] = {}
    for folder in (rules_folder(), *map(Path, folders)):
        own_rules, own_metrics = _read_folder(folder, faults)
        _lay_over(rules, own_rules, f"{folder}: disable", faults)
        _lay_over(metrics, own_metrics, f"{folder}: disable", faults)
    for rule in rules.values():
        faults.extend(_metric_faults(rule, metrics))
    if faults:
        raise RuleError(
            f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in the rules\n"
            + "\n".join(f"  {fault}" for fault in faults),
            fix="mend these files; README.md beside the shipped rules tells the grammar",
        )
    return RuleBook(
        tuple(rules[key] for key in sorted(rules)),
        tuple(metrics[key] for key in sorted(metrics)),
    )


def _metric_faults(rule: Rule, metrics: Mapping[str, Metric]) -> Iterator[str]:
    for predicate in _predicates(rule.when):
        if predicate.field == "metric" and not isinstance(predicate.operand, bool):
            asked = predicate.operand
            for name in asked if isinstance(asked, tuple) else (asked,):
                if name not in metrics:
                    close = nearest(str(name), metrics)
                    hint = f"; did you mean {close[0]!r}?" if close else ""
                    yield f"{rule.source}: when.metric: unknown metric {name!r}{hint}"


def _predicates(condition: Condition) -> Iterator[Predicate]:
    yield from condition.predicates
    for part in (*condition.any_of, *condition.none_of):
        yield from _predicates(part)


def _read_folder(
    folder: Path, faults: list[str]
) -> tuple[dict[str, Rule | Disabled], dict[str, Metric | Disabled]]:
    rules: dict[str, Rule | Disabled] = {}
    metrics: dict[str, Metric | Disabled] = {}
    if not folder.is_dir():
        faults.append(f"{folder}: no such folder")
    shipped = folder == rules_folder()
    for path in sorted(folder.rglob("*.toml")):
        noted = Faults(str(path.relative_to(folder) if shipped else path))
        table = _parse(path, noted)
        if table is None:
            pass
        elif METRICS in path.relative_to(folder).parts[:-1]:
            _keep(metrics, read_metric(table, noted, catalogue()), noted)
        else:
            _keep(rules, read_rule(table, noted, catalogue()), noted)
        faults.extend(noted.found)
    return rules, metrics


def _parse(path: Path, faults: Faults) -> dict[str, object] | None:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        faults.add("", f"not TOML: {error}")
    except UnicodeDecodeError:
        faults.add("", "not UTF-8 text")
    except RecursionError:
        faults.add("", "nested too deep")
    except OSError as error:
        faults.add("", f"can't be read: {error.strerror}")
    return None


def _keep(
    kept: dict[str, Entry | Disabled], entry: Entry | Disabled | None, faults: Faults
) -> None:
    if entry is None:
        return
    if entry.id in kept:
        faults.add("id", f"{entry.id!r} is used twice in this folder")
    kept[entry.id] = entry


def _lay_over(
    kept: dict[str, Entry], own: Mapping[str, Entry | Disabled], where: str, faults: list[str]
) -> None:
    for key, entry in own.items():
        if not isinstance(entry, Disabled):
            kept[key] = entry
        elif kept.pop(key, None) is None:
            close = nearest(key, kept)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            faults.append(f"{where}: nothing is called {key!r}{hint}")
