"""Levels of quantiles that an estimator is told, and whose loss is that of no quantile."""

from __future__ import annotations

from losspick.core.regexes import regex
from losspick.core.spec import Fact, Literal, Location, ModelSpec, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last

_OBJECTIVES = ("objective", "application", "app", "objective_type", "loss")
#: By estimator: its library, the option that is a level, where the loss stands, and by default.
_LEVELS: dict[str, tuple[Framework, str, tuple[str, ...], str]] = {
    "sklearn.ensemble.GradientBoostingRegressor": (
        Framework.SKLEARN, "alpha", ("loss",), "squared_error"),
    "sklearn.ensemble.HistGradientBoostingRegressor": (
        Framework.SKLEARN, "quantile", ("loss",), "squared_error"),
    "lightgbm.LGBMRegressor": (Framework.LIGHTGBM, "alpha", _OBJECTIVES, "regression"),
    "lightgbm.train": (Framework.LIGHTGBM, "alpha", _OBJECTIVES, "regression"),
    "xgboost.XGBRegressor": (
        Framework.XGBOOST, "quantile_alpha", ("objective",), "reg:squarederror"),
    "xgboost.train": (Framework.XGBOOST, "quantile_alpha", ("objective",), "reg:squarederror"),
}  # fmt: skip
#: Losses of amounts that have no level.
_PLAIN = frozenset({"squared_error", "absolute_error", "regression", "regression_l1", "l1", "l2",
                    "mae", "mse", "reg:squarederror", "reg:absoluteerror"})  # fmt: skip
#: What may give an estimator the loss of a quantile later on.
_LATER = regex(r"[qQ]uantile(?!_alpha)(?!\s*=\s*[\d.])|huber|set_params|Optuna|optuna")
_CONSEQUENCE = "All such models are the same: their predictions are means, and no bounds."


def note_idle(
    machine: Machine, path: str, facts: dict[str, Fact[Literal]], place: Location
) -> None:
    """Note a level of a quantile that has no effect on what is trained."""
    known = _LEVELS.get(path)
    if known is None or known[1] not in facts or machine.caught:
        return
    library, option, keys, default = known
    told = [facts[key].value for key in keys if key in facts]
    loss = told[0] if told else default
    level = facts[option].value
    source = machine.project.sources.get(place.path)
    if len(told) > 1 or loss not in _PLAIN or not isinstance(level, float) or source is None:
        return
    if not 0 < level < 1 or _LATER.search(source.text) is not None:
        return
    said = f"{option} of {last(path)} is a level of quantiles, and {loss} has none: it is ignored"
    remark = Remark(said, certain=False, consequence=_CONSEQUENCE)
    machine.found.append(
        ModelSpec(
            framework=library,
            reader="python",
            call=place,
            contradictions=(Fact(remark, facts[option].place),),
        )
    )
