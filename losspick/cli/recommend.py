"""``losspick recommend``: the main job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from losspick import api, reporting
from losspick.cli import arguments, options, remarks
from losspick.cli.listing import list_columns, source_name
from losspick.cli.output import Destination, deliver, destination
from losspick.cli.settings import Settings, load_settings
from losspick.cli.writing import note
from losspick.core.profile import Profile
from losspick.core.recommendation import Recommendation
from losspick.errors import ConfigError, UnknownWordError, UsageError

HELP = """Rank the losses for a target column, with reasons, parameters and code.

Without --target it lists the columns.

\b
  losspick data.csv -t price
  losspick data.csv -t price --metric mae --framework torch
  losspick data.csv -t 'class_*' --why
  cat data.csv | losspick - -t price -f json
  losspick recommend --task segmentation --metric iou
"""


def run(
    data: options.OptionalData = None,
    target: options.Target = None,
    kind: options.KindName = None,
    task: options.TaskName = None,
    metric: options.MetricName = None,
    cost: options.CostWords = None,
    large_errors: options.LargeErrors = None,
    need: options.Needs = None,
    quantile: options.QuantileLevel = None,
    weight: options.Weight = None,
    query: options.Query = None,
    exposure: options.Exposure = None,
    positive: options.Positive = None,
    given_features: options.GivenFeatures = False,
    framework: options.FrameworkName = None,
    top: options.Top = None,
    why: options.Why = False,
    rules: options.Rules = None,
    sep: options.Sep = None,
    decimal: options.Decimal = None,
    encoding: options.Encoding = None,
    na_values: options.NaValues = None,
    engine: options.EngineName = None,
    split: options.Split = None,
    losses: options.OwnLosses = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Read, recommend, print."""
    settings = load_settings()
    place = destination(
        settings, form=output_format, output=output, color=color, force=force, source=data
    )
    arguments.use_losses(settings, losses)
    reading = arguments.reading(settings, sep, decimal, encoding, na_values, engine, split)
    beside = {"weight": weight, "query": query, "exposure": exposure}
    if data is not None and not target:
        idle = {"task": task, "metric": metric, "positive": positive, **beside}
        list_columns(data, reading, place, kind, given_features=given_features, **idle)
        return
    source: Any
    about: dict[str, Any]
    folders = arguments.rule_folders(settings, rules)
    goal: dict[str, Any] = {
        "costs": arguments.parse_costs(cost or settings.cost),
        "rules": folders,
        "framework": framework or settings.framework,
        "quantile": settings.quantile if quantile is None else quantile,
        "needs": arguments.split_words(need) or settings.need,
        "large_errors": large_errors or settings.large_errors,
    }
    if data is None:
        _require_words_alone(
            {"target": target, **beside}, positive=positive, given_features=given_features
        )
        source, about = _described(task, kind), {}
    else:
        source, about = (
            data,
            {"kind": kind, "task": task, "positive": positive, **beside, **reading},
        )
        about["given_features"] = given_features
    if metric is None and settings.metric is not None:
        found = _by_default_metric(api.profile(source, target, **about), settings, goal)
    else:
        found = api.recommend(source, target, metric, **goal, **about)
    said = remarks.on_goal(
        found,
        quantile=quantile is not None,
        cost=cost is not None,
        large_errors=large_errors is not None,
        need=bool(need),
    )
    read = remarks.on_reading(data, sep=sep, encoding=encoding) if data else ()
    for text in (*said, *read, *remarks.on_rules(folders)):
        note(text)
    name = source_name(data) if data else None
    show(found, place, name=name, top=top or settings.top, why=why or settings.why)


def _require_words_alone(
    columns: Mapping[str, object], *, positive: str | None, given_features: bool
) -> None:
    """Refuse options that name columns where no table is given.

    Raises:
        UsageError: There is one.
    """
    for option, column in columns.items():
        if column:
            raise UsageError(
                "no data to take this column from", where=f"--{option}", fix="name the data first"
            )
    if positive is not None:
        raise UsageError(
            "no data that have this class", where="--positive", fix="name the data first"
        )
    if given_features:
        raise UsageError("no data to take features from", where="--given-features")


def _described(task: str | None, kind: str | None) -> Profile:
    """Return the profile of a target of which nothing but this is known.

    Raises:
        UsageError: Not even that is said.
    """
    if task is None and kind is None:
        raise UsageError("no data", fix="name a table, or say --task without one")
    return api.describe(task, kind)


def _by_default_metric(
    profile: Profile, settings: Settings, goal: dict[str, Any]
) -> Recommendation:
    """Recommend with the configured metric, without it where it does not judge such targets."""
    try:
        return api.recommend(profile, metric=settings.metric, **goal)
    except UnknownWordError as error:
        where = f"{settings.file}: metric"
        raise ConfigError(error.what, where=where, fix=error.fix) from None
    except UsageError as error:
        if error.where != "metric":
            raise
        note(f"the configured metric is left aside: {error.what}")
    return api.recommend(profile, **goal)


def show(
    found: Recommendation, place: Destination, *, name: str | None, top: int | None, why: bool
) -> None:
    """Print a recommendation.

    Args:
        found: What was recommended.
        place: Where it goes, and in which form.
        name: What was read; None where nothing was.
        top: Losses shown; None: the usual number on a screen, all in JSON.
        why: Show every reason.
    """
    shown, framework = top or reporting.to_terminal.TOP, found.goal.framework
    deliver(
        place,
        terminal=lambda look: reporting.to_terminal.recommendation_sheet(
            found, look, name=name, top=shown, why=why, framework=framework
        ),
        json=lambda: reporting.to_json.recommendation_document(found, top=top),
        markdown=lambda: reporting.to_markdown.recommendation_page(
            found, name=name, top=shown, why=why, framework=framework
        ),
    )
