"""Regressions of statsmodels: whether what they predict has gone through the link already."""

from __future__ import annotations

from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import RATES
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import EstimatorV, Symbol

STATSMODELS = "statsmodels."
#: What models predict that have one family, and generalised ones by theirs, with its own link.
_OF_MODELS = {
    **dict.fromkeys(("Logit", "Probit", "logit", "probit"), "sigmoid"),
    **dict.fromkeys(("Poisson", "NegativeBinomial", "poisson", "negativebinomial"), RATES),
}
_OF_FAMILIES = {"Binomial": "sigmoid", "Poisson": RATES, "NegativeBinomial": RATES,
                "Tweedie": RATES}  # fmt: skip
_GENERALISED = frozenset({"GLM", "glm"})
_FAMILIES = ".families."
#: How a prediction is asked for that has not gone through the link, or is something else.
_ASKING = frozenset({"which", "linear", "what"})


def regression(path: str, given: Arguments) -> EstimatorV | Symbol | None:
    """Return a regression, or the family of one with its own link; None: it is not known."""
    name = last(path)
    if _FAMILIES in path:
        plain = given.whole and not given.positional and not given.keywords
        return Symbol(path) if plain and name in _OF_FAMILIES else None
    told = _OF_MODELS.get(name)
    if name in _GENERALISED:
        family = given.get(2, "family")
        told = _OF_FAMILIES.get(last(family.path)) if isinstance(family, Symbol) else None
    if told is None or not given.whole:
        return None
    return EstimatorV(Framework.SKLEARN, (), f"{STATSMODELS}{name}", loss=told)


def regressed(estimator: EstimatorV, name: str, given: Arguments) -> str | None:
    """Return what a regression predicts: probabilities or rates; None: it is not known."""
    plain = name == "predict" and _ASKING.isdisjoint(given.keywords)
    return estimator.loss if plain else None
