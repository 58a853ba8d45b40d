"""Options of estimators that few are given: levels of quantiles, and weights of positives."""

from __future__ import annotations

from losspick.core.spec import Fact, Literal, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.machine import Machine

#: Options that are levels of quantiles.
_LEVELS = frozenset({"alpha", "quantile", "quantile_alpha"})
_BOOSTERS = {"xgboost": Framework.XGBOOST, "lightgbm": Framework.LIGHTGBM,
             "catboost": Framework.CATBOOST}  # fmt: skip


def note_options(
    machine: Machine, path: str, facts: dict[str, Fact[Literal]], place: Location
) -> None:
    """Note options that have no effect, or the opposite one."""
    if not _LEVELS.isdisjoint(facts):
        from losspick.reading.python.pairing.idle_levels import note_idle

        note_idle(machine, path, facts, place)
    library = _BOOSTERS.get(path.partition(".")[0])
    if "scale_pos_weight" in facts and library is not None:
        from losspick.reading.python.libraries.turned_weights import note_turned

        note_turned(machine, library, facts, place)
