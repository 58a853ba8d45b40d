"""Metrics of XGBoost by their words, and which way its early stopping is told to go by them."""

from __future__ import annotations

from collections.abc import Mapping

from losspick.core.score_uses import Sought
from losspick.core.spec import Fact, Literal, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_sought
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import NONE, Const, Value

#: What stops a training when it is handed to one.
STOPPING = "xgboost.callback.EarlyStopping"
_SMALLEST = frozenset(
    {"rmse", "rmsle", "mae", "mape", "mphe", "logloss", "error", "merror", "mlogloss",
     "poisson-nloglik", "gamma-nloglik", "cox-nloglik", "aft-nloglik", "tweedie-nloglik",
     "gamma-deviance"}
)  # fmt: skip
_LARGEST = frozenset({"auc", "aucpr", "ndcg", "map", "pre"})
#: Options that add a metric behind those that are named by words.
_OWN = ("feval", "custom_metric")


def note_trained(
    machine: Machine, facts: Mapping[str, Fact[Literal]], given: Arguments, place: Location
) -> None:
    """Note a training that stops by a metric, and is told the wrong way."""
    wanted = given.get(None, "maximize")
    stops = given.get(None, "early_stopping_rounds") not in (None, NONE)
    if wanted is None or not stops or any(name in given.keywords for name in _OWN):
        return
    metric = facts["eval_metric"].value if "eval_metric" in facts else None
    last = metric[-1] if isinstance(metric, tuple) and metric else metric
    _note(machine, last, wanted, given.place(None, "maximize") or place)


def note_callback(machine: Machine, given: Arguments, place: Location) -> None:
    """Note what stops a training by a metric that it names, and is told the wrong way."""
    name, wanted = given.get(1, "metric_name"), given.get(3, "maximize")
    if isinstance(name, Const) and isinstance(name.value, str) and wanted is not None:
        _note(machine, name.value, wanted, given.place(3, "maximize") or place)


def _note(machine: Machine, metric: Literal, wanted: Value, place: Location) -> None:
    if not isinstance(metric, str) or not isinstance(wanted, Const) or machine.caught:
        return
    name = metric.partition("@")[0].rstrip("-")
    known = name in _SMALLEST or name in _LARGEST
    if not known or not isinstance(wanted.value, bool) or wanted.value is (name in _LARGEST):
        return
    sought = Sought(
        seeker="early stopping",
        score=metric,
        largest=wanted.value,
        best_is_largest=name in _LARGEST,
        remedy=f"pass maximize={not wanted.value}, or leave it out",
    )
    note_sought(machine, Framework.XGBOOST, sought, place)
