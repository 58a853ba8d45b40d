from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest

from losspick.advising.fields import FIELDS
from losspick.advising.load import EVIDENCE, load_rules, rules_folder
from losspick.advising.match import holds
from losspick.advising.template import fill
from losspick.core.rule import Metric, Rule
from losspick.core.vocabulary import Task
from losspick.losses import catalogue

BOOK = load_rules()
RULES = [pytest.param(rule, id=rule.id) for rule in BOOK.rules]
METRICS = [pytest.param(metric, id=metric.id) for metric in BOOK.metrics]
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")


def test_there_is_a_rulebook() -> None:
    assert len(BOOK.rules) >= 40
    assert len(BOOK.metrics) >= 25


@pytest.mark.parametrize("rule", RULES)
def test_examples_hold(rule: Rule) -> None:
    for example in rule.examples:
        assert holds(rule.when, dict(example.facts)) is example.fires
    assert {example.fires for example in rule.examples} == {True, False}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_stands_in_a_file_of_its_name(rule: Rule) -> None:
    assert rule.source.endswith(f"/{rule.id}.toml")
    assert KEBAB.fullmatch(rule.id)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_gives_a_reason_and_where_it_is_from(rule: Rule) -> None:
    assert len(fill(rule.why, dict.fromkeys(FIELDS, 1.0))) > 20
    assert rule.why.endswith(".")
    assert all(re.search(r"\((1[89]|20)\d\d\)", reference) for reference in rule.references)


@pytest.mark.parametrize("rule", RULES)
def test_points_are_few_and_never_zero(rule: Rule) -> None:
    assert all(0.0 < abs(said.points) <= 5.0 for said in rule.speaks)


@pytest.mark.parametrize("metric", METRICS)
def test_metric_is_in_order(metric: Metric) -> None:
    assert (rules_folder() / "metrics" / f"{metric.id}.toml").is_file()
    assert SNAKE.fullmatch(metric.id)
    assert metric.why.endswith(".")
    assert max(said.points for said in metric.speaks) >= 1.5
    assert all(alias == alias.casefold() for alias in metric.aliases)


@pytest.mark.parametrize("task", [Task.REGRESSION, Task.BINARY, Task.MULTICLASS, Task.ORDINAL])
def test_a_name_means_one_metric_a_task(task: Task) -> None:
    metrics = [metric for metric in BOOK.metrics if task in metric.tasks]
    names = Counter(name for metric in metrics for name in {metric.id, *metric.aliases})
    assert [name for name, count in names.items() if count > 1] == []


def test_every_loss_is_spoken_about() -> None:
    spoken = {said.loss for rule in BOOK.rules for said in rule.speaks}
    judged = {said.loss for metric in BOOK.metrics for said in metric.speaks}
    assert set(catalogue()) - (spoken | judged) == set()
    assert {"mse", "mae", "huber", "bce", "poisson", "hinge", "kl_divergence"} <= spoken


#: All but the measured gains, which are no rule.
FILES = sorted(p.name for p in rules_folder().rglob("*.toml") if p.name != EVIDENCE)


@pytest.mark.parametrize("name", FILES)
def test_lines_are_sorted_files_of_toml(name: str) -> None:
    (path,) = rules_folder().rglob(name)
    assert tomllib.loads(path.read_text(encoding="utf-8"))["id"] == path.stem


@pytest.mark.parametrize(
    ("metric", "task", "meant"),
    [
        ("neg_mean_absolute_error", Task.REGRESSION, "mae"),
        ("neg_mean_absolute_error", Task.ORDINAL, "mae_rank"),
        ("RMSE", Task.REGRESSION, "rmse"),
        ("MeanSquaredError", Task.REGRESSION, "mse"),
        ("f1", Task.BINARY, "f1"),
        ("f1", Task.MULTICLASS, "macro_f1"),
        ("f1_macro", Task.MULTICLASS, "macro_f1"),
        ("average_precision", Task.BINARY, "pr_auc"),
        ("AUC", Task.BINARY, "roc_auc"),
        ("logloss", Task.MULTICLASS, "log_loss"),
        ("balanced accuracy", Task.BINARY, "balanced_accuracy"),
    ],
)
def test_metrics_are_found_by_their_many_names(metric: str, task: Task, meant: str) -> None:
    from losspick.advising.metrics import find_metric

    assert find_metric(metric, task, BOOK.metrics).id == meant
