"""Join rooms for what is known as data: the rules and the metrics, listed, checked and tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from losspick.api.choices import unknown
from losspick.core.rule import Basis, Metric, Rule
from losspick.core.vocabulary import Task
from losspick.errors import InputError, UsageError
from losspick.reporting.rule_documents import (
    LintReport,
    MetricLine,
    MetricList,
    RuleLine,
    RuleList,
    Standing,
    TrialReport,
)

if TYPE_CHECKING:
    from losspick.advising.load import Layer
    from losspick.advising.witness import Judged


def list_rules(
    folders: Sequence[Path],
    *,
    version: str,
    task: str | None = None,
    loss: str | None = None,
    metric: str | None = None,
    basis: str | None = None,
    search: str | None = None,
) -> RuleList:
    """Return the rules, those out of force included.

    Args:
        folders: Folders of rules beside the shipped ones.
        version: Of losspick.
        task: Only rules that can fire for it.
        loss: Only rules that speak for or against it; any name of the loss.
        metric: Only rules whose condition names it; any name of the metric.
        basis: Only rules that argue from it.
        search: Only rules in which all of these words occur.
    """
    from losspick.advising.load import book_of, load_layers, metrics_named
    from losspick.losses import resolve

    layers = load_layers(folders)
    wanted_task = _choice(Task, "task", task)
    wanted_basis = _choice(Basis, "basis", basis)
    wanted_loss = resolve(loss).loss.id if loss is not None else None
    metrics = book_of(layers).metrics
    ids = _metric_ids(metric, metrics)
    judged = {one.id: one.tasks for one in metrics}
    found = [pair for place in range(len(layers)) for pair in _lines(layers, place, judged)]
    kept = [
        line
        for rule, line in found
        if (wanted_task is None or wanted_task in line.tasks)
        and (wanted_basis is None or line.basis is wanted_basis)
        and (wanted_loss is None or any(said.loss == wanted_loss for said in line.speaks))
        and (ids is None or not ids.isdisjoint(metrics_named(rule.when)))
        and _mentions(search, _texts(line))
    ]
    return RuleList(
        version=version,
        folders=tuple(map(str, folders)),
        total=len(found),
        rules=tuple(sorted(kept, key=lambda line: line.id)),
    )


def _lines(layers: Sequence[Layer], place: int, judged: Judged) -> Iterator[tuple[Rule, RuleLine]]:
    from losspick.advising.firing import tasks_of

    below = {key for layer in layers[:place] for key in layer.rules}
    for key, rule in layers[place].rules.items():
        if isinstance(rule, Rule):
            standing = Standing.OVERRIDES if key in below else Standing.ADDED
            standing = standing if place else Standing.SHIPPED
            yield rule, _line(rule, layers[place + 1 :], standing, tasks_of(rule, judged))


def _line(
    rule: Rule, above: Sequence[Layer], standing: Standing, tasks: tuple[Task, ...]
) -> RuleLine:
    from losspick.advising.in_words import condition_words

    over = next((layer for layer in above if rule.id in layer.rules), None)
    if over is not None:
        replaced = isinstance(over.rules[rule.id], Rule)
        standing = Standing.OVERRIDDEN if replaced else Standing.DISABLED
    return RuleLine(
        id=rule.id,
        standing=standing,
        by=str(over.folder) if over else None,
        source=rule.source,
        basis=rule.basis,
        when=condition_words(rule.when),
        tasks=tasks,
        speaks=rule.speaks,
        advises=rule.advises,
        why=rule.why,
        caveat=rule.caveat,
        references=rule.references,
        examples=len(rule.examples),
    )


def _texts(line: RuleLine) -> Iterator[str]:
    yield from (line.id, line.when, line.why, line.caveat or "", *line.references)
    yield line.advises or ""
    yield from (said.loss for said in line.speaks)


def _mentions(search: str | None, texts: Iterable[str]) -> bool:
    words = (search or "").casefold().split()
    everything = "\n".join(texts).casefold()
    return all(word in everything for word in words)


def _choice(vocabulary: type[StrEnum], what: str, word: str | None) -> StrEnum | None:
    if word is None:
        return None
    folded = word.strip().casefold().replace("-", "_").replace(" ", "_")
    if folded in set(vocabulary):
        return vocabulary(folded)
    raise unknown(what, word, [member.value for member in vocabulary])


def _metric_ids(name: str | None, metrics: Sequence[Metric]) -> frozenset[str] | None:
    from losspick.advising.metrics import named

    if name is None:
        return None
    found = frozenset(metric.id for metric in named(name, metrics))
    if not found:
        raise unknown("metric", name, [metric.id for metric in metrics])
    return found


def list_metrics(
    folders: Sequence[Path], *, version: str, task: str | None = None, search: str | None = None
) -> MetricList:
    """Return the metrics in force, those of a task only if one is named."""
    from losspick.advising.load import load_rules

    wanted = _choice(Task, "task", task)
    metrics = load_rules(folders).metrics
    lines = [_metric_line(one) for one in metrics if wanted is None or wanted in one.tasks]
    kept = tuple(line for line in lines if _mentions(search, _metric_texts(line)))
    return MetricList(version=version, total=len(metrics), metrics=kept)


def _metric_line(metric: Metric) -> MetricLine:
    return MetricLine(
        id=metric.id,
        title=metric.title,
        aliases=metric.aliases,
        tasks=metric.tasks,
        greater_is_better=metric.greater_is_better,
        elicits=metric.elicits,
        speaks=metric.speaks,
        step=metric.step,
        why=metric.why,
        references=metric.references,
        level=metric.level,
    )


def _metric_texts(line: MetricLine) -> Iterator[str]:
    yield from (line.id, line.title, *line.aliases, line.why, line.step or "", line.elicits or "")
    yield from (said.loss for said in line.speaks)


def check_rules(folder: Path, *, version: str) -> LintReport:
    """Check a folder of rules.

    Raises:
        InputError: There is no such folder, or no rule in it.
    """
    files = _files(folder)
    from losspick.advising.lint import lint_folder

    return LintReport(
        version=version, folder=str(folder), files=files, findings=lint_folder(folder)
    )


def try_rules(folder: Path, *, version: str) -> TrialReport:
    """Run the examples of the rules in a folder.

    Raises:
        InputError: There is no such folder, or no rule in it.
    """
    _files(folder)
    from losspick.advising.rehearse import try_folder

    tried = try_folder(folder)
    return TrialReport(
        version=version,
        folder=str(folder),
        rules=tried.rules,
        examples=tried.examples,
        untested=tried.untested,
    )


def _files(folder: Path) -> int:
    """Return how many files a folder of rules has."""
    from losspick.advising.load import rule_files

    where = str(folder)
    if folder.is_file():
        raise InputError("is a file", where=where, fix=f"name its folder: {folder.parent}")
    if not folder.is_dir():
        raise InputError("no such folder", where=where)
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror}", where=where) from None
    files = len(rule_files(folder))
    if not files:
        raise InputError(
            "holds no rule, not even in its folders",
            where=where,
            fix="rules are files that end in .toml; losspick rules new writes one",
        )
    return files


def new_rule(identity: str, task: str | None) -> str:
    """Return the text of a new rule.

    Raises:
        UsageError: The id is not in kebab-case, or no losses are ranked for the task.
    """
    from losspick.advising.new_rule import STARTS, is_kebab, kebab, rule_text

    if not is_kebab(identity):
        meant = f", such as {kebab(identity)}" if kebab(identity) else ""
        raise UsageError(
            f"{identity!r} is no id of a rule",
            fix=f"use lower-case words and digits joined by hyphens{meant}",
        )
    wanted = _choice(Task, "task", task) or Task.REGRESSION
    if wanted not in STARTS:
        raise unknown("task of a rule", wanted, [one.value for one in STARTS])
    return rule_text(identity, Task(wanted))
