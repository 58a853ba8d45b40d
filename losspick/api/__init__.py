"""losspick from Python: the only place that joins the rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

from losspick.api.amounts import costs_of, quantile_of
from losspick.api.by_name import catalogue, compare, explain, laws, load_losses, register
from losspick.api.choices import (
    folders_of,
    framework_of,
    kind_of,
    large_errors_of,
    names_of,
    need_of,
    positive_of,
    read_options,
    task_of,
    text_of,
)
from losspick.api.judging import check, check_model, pair
from losspick.errors import InputError

if TYPE_CHECKING:
    from losspick.api.results import ColumnList, Profile, Recommendation
    from losspick.core.goal import Costs
    from losspick.core.profile import Profile as CoreProfile

__all__ = [
    "catalogue",
    "check",
    "check_model",
    "columns",
    "compare",
    "describe",
    "explain",
    "laws",
    "load_losses",
    "pair",
    "profile",
    "recommend",
    "register",
]


def profile(
    data: Any,
    target: str | int | Sequence[str | int] | None = None,
    kind: str | None = None,
    *,
    task: str | None = None,
    weight: Any = None,
    query: Any = None,
    exposure: Any = None,
    positive: str | float | None = None,
    given_features: bool = False,
    sep: str | None = None,
    decimal: str | None = None,
    encoding: str | None = None,
    na_values: Sequence[str] = (),
    engine: str | None = None,
    split: str | None = None,
) -> Profile:
    """Say what a target is, with the evidence.

    Args:
        data: A path, a folder or a glob of parts, ``"-"`` for standard input, a list, an array, a
            series, a table, also of DuckDB, Dask or Spark, or a profile made before.
        target: Name of the target column, a glob, or several; not needed for a single column.
        kind: Overrules what was found out about the kind.
        task: What is to be learned: of the kinds that the values can be, one of this task.
        weight: Observation weights: the name of a column, or one number a row.
        query: The query that each row is graded within, for ranking: the name of a column, or one
            value a row.
        exposure: What counts or amounts were counted over: the name of a column of positive
            numbers, or one number a row. Rate and over-dispersion are then those per exposure.
        positive: Of two classes the one that is the positive one; else the values and names tell.
        given_features: Also profile what cross-validated gradient boosting on the other columns
            leaves of a numeric target, or doubts of labels; needs the extra ``trial``.
        sep: Separator of the fields of a text file.
        decimal: Decimal mark, "." or ",".
        encoding: Encoding of a text file.
        na_values: Words that mean missing, beside the usual ones.
        engine: What reads CSV and Parquet files, folders and globs: "pandas" (the default),
            "polars", "duckdb", "dask" or "pyspark". A frame is computed where it lives.
        split: ``"COLUMN=VALUE"``: only the rows in which the column has this value.

    Raises:
        LosspickError: The data can't be read, or there is no such column.
    """
    from losspick.api.display import present
    from losspick.api.reading import TargetOptions, learned_as, profiled, task_asked
    from losspick.api.results import Profile

    reading = read_options(sep, decimal, encoding, na_values, engine, split)
    asked = TargetOptions(
        columns=names_of(target),
        kind=kind_of(kind),
        weight=weight,
        query=query,
        exposure=exposure,
        positive=positive_of(positive),
        given_features=given_features,
        judged=task_asked(task),
    )
    return present(Profile, learned_as(profiled(data, reading, asked), task_of(task)))


def describe(
    task: str | None = None,
    kind: str | None = None,
    *,
    classes: int | None = None,
    minority_share: float | None = None,
    outliers: str | None = None,
    long_tail: bool | None = None,
    rows: int | None = None,
) -> Profile:
    """Describe a target without data; the profile can be given to ``recommend``.

    Args:
        task: What is to be learned, such as "segmentation"; not needed where the kind says it.
        kind: What the values are; else the usual kind of the task.
        classes: Number of classes, levels or labels.
        minority_share: Share of the rarest class, or of the foreground, in (0, 0.5].
        outliers: "none", "few" or "many".
        long_tail: Large values are far larger than usual ones.
        rows: Number of rows; 10,000 if not said.

    Raises:
        UsageError: A word is not known, or two of them contradict each other.
    """
    from losspick.api.describing import profile_in_words
    from losspick.api.display import present
    from losspick.api.results import Profile

    found = profile_in_words(
        task,
        kind,
        classes=classes,
        minority_share=minority_share,
        outliers=outliers,
        long_tail=long_tail,
        rows=rows,
    )
    return present(Profile, found)


def recommend(
    data: Any,
    target: str | int | Sequence[str | int] | None = None,
    metric: str | None = None,
    costs: Costs | Mapping[str, float] | None = None,
    rules: str | PathLike[str] | Sequence[str | PathLike[str]] | None = None,
    *,
    kind: str | None = None,
    task: str | None = None,
    weight: Any = None,
    query: Any = None,
    exposure: Any = None,
    positive: str | float | None = None,
    given_features: bool = False,
    framework: str | None = None,
    quantile: float | None = None,
    needs: Sequence[str] = (),
    large_errors: str | None = None,
    sep: str | None = None,
    decimal: str | None = None,
    encoding: str | None = None,
    na_values: Sequence[str] = (),
    engine: str | None = None,
    split: str | None = None,
) -> Recommendation:
    """Rank the losses for a target, with reasons, parameters, labels, sanity values and code.

    Args:
        data: As for ``profile``.
        target: As for ``profile``.
        metric: The metric that judges the model.
        costs: What errors cost: ``{"fn": 10, "fp": 1}``.
        rules: Folders of rules that add to the shipped ones, or override them.
        kind: As for ``profile``.
        task: As for ``profile``.
        weight: As for ``profile``.
        query: As for ``profile``.
        exposure: As for ``profile``.
        positive: As for ``profile``.
        given_features: As for ``profile``.
        framework: The library in which the model is trained.
        quantile: The quantile wanted, in (0, 1).
        needs: What predictions are for: "probabilities", "ranking", "labels", "intervals".
        large_errors: "matter" or "ignore".
        sep: As for ``profile``.
        decimal: As for ``profile``.
        encoding: As for ``profile``.
        na_values: As for ``profile``.
        engine: As for ``profile``.
        split: As for ``profile``.

    Raises:
        LosspickError: The data can't be read, or a name is not known.
    """
    from losspick.advising.load import load_rules
    from losspick.advising.run import advise
    from losspick.api.display import present
    from losspick.api.reading import (
        TargetOptions,
        learned_as,
        profiled,
        task_asked,
        task_judged,
    )
    from losspick.api.results import Recommendation
    from losspick.core.goal import Goal

    goal = Goal(
        metric=text_of(metric, "metric"),
        quantile=quantile_of(quantile),
        costs=costs_of(costs),
        large_errors=large_errors_of(large_errors),
        needs=tuple(map(need_of, names_of(needs))),
        framework=framework_of(framework),
    )
    book = load_rules(folders_of(rules))
    reading = read_options(sep, decimal, encoding, na_values, engine, split)
    asked = TargetOptions(
        columns=names_of(target),
        kind=kind_of(kind),
        weight=weight,
        query=query,
        exposure=exposure,
        positive=positive_of(positive),
        given_features=given_features,
        judged=task_asked(task) or task_judged(metric, book.metrics),
        rival=task is None,
    )
    found = learned_as(profiled(data, reading, asked), task_of(task))
    _require_values(found)
    return present(Recommendation, advise(found, goal, book))


def _require_values(profile: CoreProfile) -> None:
    if profile.used == 0 and profile.weightless:
        raise InputError(
            "no row has both a value and a weight above 0",
            where=", ".join(profile.target),
            fix=f"name another column of weights than {profile.weight!r}",
        )
    if profile.used == 0:
        raise InputError(
            f"all {profile.rows} values are missing: there is nothing to recommend from",
            where=", ".join(profile.target),
            fix="choose another target",
        )


def columns(
    data: Any,
    *,
    sep: str | None = None,
    decimal: str | None = None,
    encoding: str | None = None,
    na_values: Sequence[str] = (),
    engine: str | None = None,
    split: str | None = None,
) -> ColumnList:
    """List the columns of a table, each with the kind it would be as a target."""
    from losspick import __version__
    from losspick.api.display import present
    from losspick.api.listing import list_columns
    from losspick.api.results import ColumnList

    reading = read_options(sep, decimal, encoding, na_values, engine, split)
    return present(ColumnList, list_columns(data, reading, __version__))
