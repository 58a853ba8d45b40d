"""What is to be said of a score that is given something else than it reads."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.spellings import on_logits
from losspick.core.finding import Check, Finding
from losspick.core.score_uses import Misread
from losspick.core.spec import LOGITS, ModelSpec
from losspick.core.vocabulary import Severity


def misread_scores(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Yield scores that are given classes for probabilities, or the other way round."""
    if spec.loss is not None and spec.trained_as is None and not on_logits(spec):
        return  # what a network gives are raw scores only if its loss makes them probabilities
    for fact in spec.misread:
        said = fact.value
        named = said.given == LOGITS
        verb = "is meant for" if named else "reads"
        yield check.finding(
            fact.place,
            f"{said.score} {verb} {said.reads}, and is given {said.given}.",
            severity=Severity.ERROR if _is_grave(said) else Severity.WARNING,
            consequence=_told(said)[0] if _told(said) else _consequence(said),
            fix=_told(said)[1] if _told(said) else _fix(said),
        )


def _told(said: Misread) -> tuple[str, ...]:
    """Return what comes of it and what to do, where that hangs on what is given alone."""
    return _TOLD.get(said.given, _OF_NEGATIVES if said.given.startswith("neg_") else ())


_OF_NEGATIVES = ("Every root is nan.", "take the negative of the scores: np.sqrt(-scores)")


def _is_grave(said: Misread) -> bool:
    named = said.score in ("log_loss", f"{_SCORER}log_loss)")
    return said.refused or named or said.reads == _PLACES


#: What labels of classes can be compared with.
_PLACES = "the places of the largest scores"


#: What no score can read, with what comes of it and what to do.
_TOLD: dict[str, tuple[str, ...]] = {
    LOGITS: (
        "Logits go beyond 0 and 1, and one of 0.5 is a probability of 0.62.",
        "apply the activation first that the loss applied in training",
    ),
    "the probabilities of all classes, each cut on its own": (
        "scikit-learn raises an error: a row of zeros and ones is no class.",
        "take the likeliest class of each row: argmax(axis=1)",
    ),
    "classes, as predict gives them": (
        "The limit has no effect: any other between 0 and 1 gives the same classes.",
        "compare predict_proba(x)[:, 1] with it",
    ),
    "the raw scores of one unit": (
        "ignite raises an error at the first batch.",
        "pass an output_transform that compares them with 0",
    ),
    "the probabilities of one unit": (
        "ignite raises an error at the first batch.",
        "pass an output_transform that rounds them",
    ),
    "the places of the largest scores": (
        "torchmetrics raises an error: it takes no whole numbers here.",
        "give it the scores, of two classes those of the second",
    ),
    "signed distances": (
        "Rows on the side of the positive class, but near to the plane, are told to be negative.",
        "compare them with 0, or take predict(x)",
    ),
    "probabilities cut down to whole numbers": (
        "All that is below 1 becomes 0: hardly a row is told to be positive.",
        "compare them with 0.5",
    ),
    "predicted logarithms of them": (
        "The number compares amounts with logarithms, and says nothing of the model.",
        "undo the logarithm of the targets: exp, or expm1 for log1p",
    ),
    "probabilities of several classes": (
        "scikit-learn raises an error.",
        "of two classes give it the second, [:, 1]; for more pass multi_class='ovr' or 'ovo'",
    ),
    "probabilities of the first class": (
        "An area under a curve a becomes 1 - a: the better the model, the lower it is.",
        "take the second column: [:, 1]",
    ),
}
#: What makes a score for a search.
_SCORER = "make_scorer("
#: What tells classes apart by its sign, and is no probability.
_MARGINS = "raw scores"


def _consequence(said: Misread) -> str:
    if said.refused and _is_of_numbers(said):
        return "torchmetrics raises an error at the first batch."
    if said.given == "classes" and said.reads.startswith("probabilities between"):
        return "The curve has two points, whatever the model was sure of."
    if said.given == _MARGINS and said.reads != "classes":
        return "scikit-learn raises an error: they go beyond 0 and 1."
    if said.given == _MARGINS:
        return "scikit-learn raises an error: no label equals a raw score."
    if said.refused:
        return "scikit-learn raises an error, unless all of them are whole numbers."
    if said.score in ("log_loss", f"{_SCORER}log_loss)"):
        return "Each row that is missed costs 36, whatever the model was sure of."
    if said.score in ("brier_score_loss", f"{_SCORER}brier_score_loss)"):
        return "The number is the share of rows that are missed, whatever the model was sure of."
    if said.reads == _PLACES:
        return "A score is hardly ever the number of a class: no row counts as a hit."
    if said.reads == "raw scores":
        return "All probabilities are above 0: every row counts as positive."
    return "The curve has one threshold, and the number is the mean of two rates at it."


def _is_of_numbers(said: Misread) -> bool:
    """Tell whether a metric is told another number of classes than it is given."""
    return said.reads.startswith("scores of ")


def _fix(said: Misread) -> str:
    if _is_of_numbers(said):
        return "tell the metric the number of units"
    if said.reads == _PLACES:
        return "take the places: scores.argmax(dim=1), or the second of what max gives"
    if said.reads == "raw scores":
        return "compare probabilities with 0.5"
    if said.given == "classes" and said.score == "log_loss":
        return "give it probabilities: predict_proba(x)"
    if said.given == _MARGINS and said.reads != "classes":
        return "give it probabilities; an estimator without any needs CalibratedClassifierCV"
    if said.given == _MARGINS:
        return "give it classes: predict(x), or raw scores above 0"
    if said.score.startswith(_SCORER):
        return "pass response_method='predict_proba' to make_scorer"
    if said.given == "classes":
        return "give it the probabilities of the second class: predict_proba(x)[:, 1]"
    if said.given == "amounts":
        return "judge amounts by r2_score or mean_absolute_error"
    return "give it classes: predict(x), or probabilities above a threshold"
