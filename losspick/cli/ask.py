"""``losspick ask``: a recommendation for those without data at hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from losspick import api
from losspick.cli import arguments, options
from losspick.cli.interview import Said, interview, yes_or_no
from losspick.cli.output import destination
from losspick.cli.recommend import show
from losspick.cli.settings import load_settings
from losspick.cli.writing import note
from losspick.core.answers import KINDS_OF_TASK, Amount
from losspick.core.recommendation import Recommendation
from losspick.core.vocabulary import Task

HELP = """Recommend a loss without data, from a few questions.

Every question can be skipped, and answered beforehand by its option.

\b
  losspick ask
  losspick ask --task binary --minority-share 2% --metric f1
  losspick ask --task segmentation --no-input
"""


def run(
    task: Annotated[
        str | None,
        typer.Option("--task", metavar="TASK", help=f"One of {', '.join(KINDS_OF_TASK)}."),
    ] = None,
    kind: options.KindName = None,
    classes: Annotated[
        str | None, typer.Option("--classes", metavar="N", help="Classes, levels or labels.")
    ] = None,
    minority_share: Annotated[
        str | None,
        typer.Option("--minority-share", metavar="SHARE", help="Of the rarest class, as 5%."),
    ] = None,
    outliers: Annotated[
        str | None, typer.Option("--outliers", metavar="HOW", help=f"{', '.join(Amount)}.")
    ] = None,
    long_tail: Annotated[
        str | None, typer.Option("--long-tail", metavar="HOW", help="yes or no.")
    ] = None,
    rows: Annotated[
        str | None, typer.Option("--rows", metavar="N", help="Rows to train on (10,000).")
    ] = None,
    cost: options.CostWords = None,
    large_errors: options.LargeErrors = None,
    metric: options.MetricName = None,
    need: options.Needs = None,
    quantile: options.QuantileLevel = None,
    framework: options.FrameworkName = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing; what no option says is left open.")
    ] = False,
    top: options.Top = None,
    why: options.Why = False,
    rules: options.Rules = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Ask, recommend, print."""
    settings = load_settings()
    place = destination(settings, form=output_format, output=output, color=color, force=force)
    arguments.use_losses(settings, losses)
    typed = {
        "task": task,
        "kind": kind,
        "classes": classes,
        "minority-share": minority_share,
        "outliers": outliers,
        "long-tail": long_tail,
        "rows": rows,
        "cost": cost or settings.cost,
        "large-errors": large_errors or settings.large_errors,
        "metric": metric or settings.metric,
        "need": ",".join(arguments.split_words(need) or settings.need),
        "framework": framework or settings.framework,
    }
    said = {name: word for name, word in typed.items() if word}
    folders = arguments.rule_folders(settings, rules)
    if not no_input:
        said = _with_task(interview(said), folders)
    found = answer(said, quantile=quantile or settings.quantile, rules=folders)
    show(found, place, name=None, top=top or settings.top, why=why or settings.why)


def _with_task(said: Said, rules: list[Path]) -> Said:
    """Take a usual task where that question was skipped, and say so."""
    if said.keys() & {"task", "kind"} or _judged_task(said, rules) is not None:
        return said
    from losspick.api.describing import tasks_of_metric

    judged = tasks_of_metric(said["metric"], rules) if "metric" in said else ()
    task = next(iter(judged), Task.REGRESSION).value
    note(f"what is to be learned was skipped and is taken for {task}; --task says another")
    return {**said, "task": task}


def answer(said: Said, *, quantile: float | None, rules: list[Path]) -> Recommendation:
    """Return the recommendation for what was said.

    Raises:
        UsageError: A word is not known, or it is not said what is to be learned.
    """
    long_tail = said.get("long-tail")
    profile = api.describe(
        said.get("task") or _judged_task(said, rules),
        said.get("kind"),
        classes=said.get("classes"),  # type: ignore[arg-type]  # texts of numbers are read as well
        minority_share=said.get("minority-share"),  # type: ignore[arg-type]
        outliers=said.get("outliers"),
        long_tail=yes_or_no(long_tail) if long_tail else None,
        rows=said.get("rows"),  # type: ignore[arg-type]
    )
    goal: dict[str, Any] = {
        "costs": arguments.parse_costs(said.get("cost")),
        "large_errors": said.get("large-errors"),
        "needs": arguments.split_words([said.get("need", "")]),
        "framework": said.get("framework"),
    }
    return api.recommend(profile, metric=said.get("metric"), quantile=quantile, rules=rules, **goal)


def _judged_task(said: Said, rules: list[Path]) -> str | None:
    """Return the task that the metric judges, where nothing else says it."""
    if "kind" in said or "metric" not in said:
        return None
    from losspick.api.describing import task_of_metric

    return task_of_metric(said["metric"], rules)
