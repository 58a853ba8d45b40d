"""Code that reads predictions out of a model: probabilities, labels, values in their units."""

from __future__ import annotations

from losspick.advising.dialects import DIALECTS, Dialect
from losspick.advising.presenting import FRACTIONS, in_percent
from losspick.advising.shown import Shown
from losspick.core.domains import Coupling, Link, TargetDomain
from losspick.core.goal import Goal
from losspick.core.loss import Form, Units
from losspick.core.profile import Profile
from losspick.core.vocabulary import Functional

_D = TargetDomain
_PROBABLE = frozenset({Link.LOGIT, Link.SOFTMAX})

#: Estimators that choose among classes are named so.
_CLASSIFIERS = ("Classifier", "Logistic", "SVC")


#: What several outputs for one target mean; None: what the form says.
_SPREADS = {
    Units.TWO_PER_TARGET: None,
    Units.FOUR_PER_TARGET: None,
    Units.PER_LEVEL: "one column a level; sort each row, as quantiles can cross",
    Units.PER_MEMBER: "one column a member; together they are the distribution",
}


def read_out(shown: Shown, profile: Profile, goal: Goal) -> tuple[str, ...]:
    """Return the lines after ``output``, the output of a network."""
    dialect = DIALECTS[shown.spelling.framework]
    form, targets, units = shown.spelling.form, shown.targets, shown.spelling.units
    meaning = dialect.links.get(form.link, "output")
    if targets.within(_D.RELEVANCE):
        return (f"return output, {dialect.order}  # scores of one query, and its rows best first",)
    if targets is _D.PLUS_MINUS_ONE:
        return _sign(form, meaning)
    if units in _SPREADS:
        return (f"return output  # {_SPREADS[units] or form.name}",)
    if units is Units.PER_CLASS:
        return _class(dialect, form, meaning)
    if units is Units.PER_INTERVAL:
        return (f"return {meaning}  # hazards; survival is the running product of 1 - hazard",)
    if units is Units.PER_THRESHOLD:
        return (*_above(shown, meaning), f"return probability, {dialect.passed}")
    if targets in (_D.ZERO_ONE, _D.MULTI_HOT, _D.DISTANCE_MAP):
        decided = f"probability >= {_threshold(shown, goal):.4g}"
        return (f"probability = {meaning}", f"return probability, {decided}")
    if targets is _D.RANK:
        cut = shown.loss.elicits is Functional.LOCATION
        read = "count the thresholds of the loss below it" if cut else "round it to a rank"
        return (f"return output  # {read}",)
    return (f"return {_scale(shown, profile)}{meaning}",)


def read_estimator(shown: Shown, profile: Profile, goal: Goal) -> tuple[str, ...]:
    """Return the lines after ``model.fit``."""
    short, link = shown.spelling.short, shown.spelling.form.link
    if shown.targets.within(_D.RELEVANCE):
        ordered = "order = np.lexsort((-score, query))  # query by query, best rows first"
        return ("score = model.predict(X)", ordered)
    if not any(word in short for word in _CLASSIFIERS):
        # Only the plain CatBoost, which trains on fractions, predicts logits by default.
        logits = short == "CatBoost" and link is Link.LOGIT
        call = 'X, prediction_type="Probability")[:, 1]' if logits else "X)"
        read = f"model.predict({call}"
        meant = f"np.expm1({read})" if link is Link.LOG1P else read
        return (f"prediction = {_scale(shown, profile)}{meant}",)
    if link not in _PROBABLE:
        return ("label = model.predict(X)  # scores, no probabilities",)
    if shown.targets is _D.MULTI_HOT:
        return ("probability = model.predict_proba(X)", "label = probability >= 0.5")
    if shown.targets is not _D.ZERO_ONE:
        return ("probability = model.predict_proba(X)", "label = probability.argmax(axis=1)")
    return (
        "probability = model.predict_proba(X)[:, 1]",
        f"label = probability >= {_threshold(shown, goal):.4g}",
    )


def _class(dialect: Dialect, form: Form, meaning: str) -> tuple[str, ...]:
    if form.link in dialect.links or _simplex(form):
        return (f"probability = {meaning}", f"return probability, {dialect.argmax}")
    chosen = dialect.argmax.replace("probability", "output")
    return (f"return {chosen}  # {form.name} are no probabilities",)


def _sign(form: Form, meaning: str) -> tuple[str, ...]:
    if form.link is Link.IDENTITY:
        return ("return output >= 0  # the sign decides; scores are no probabilities",)
    return (f"probability = {meaning}", "return probability, output >= 0")


def _simplex(form: Form) -> bool:
    return form.link is Link.NORMALISE or form.accepts.coupling is not Coupling.FREE


def _above(shown: Shown, meaning: str) -> tuple[str, ...]:
    """Return the lines that give the probability of lying above each level."""
    line = f"probability = {meaning}"
    if shown.loss.elicits is not Functional.CONTINUATION_PROBABILITY:
        return (line,)
    return (line, f"probability = {DIALECTS[shown.spelling.framework].running}")


def _threshold(shown: Shown, goal: Goal) -> float:
    proper = shown.loss.elicits in (Functional.PROBABILITY, Functional.MEAN)
    return goal.costs.threshold if goal.costs is not None and proper else 0.5


def _scale(shown: Shown, profile: Profile) -> str:
    return "100 * " if in_percent(profile) and shown.targets in FRACTIONS else ""
