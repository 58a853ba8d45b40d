"""Which score of scikit-learn judges which estimator, in a validation or a search."""

from __future__ import annotations

from losspick.core.spec import Fact, Location, ModelSpec
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import Const, EstimatorV, ListV

#: Functions and searches of ``sklearn.model_selection`` that take an estimator and a score.
SCORED = frozenset(
    f"sklearn.model_selection.{name}"
    for name in ("cross_val_score", "cross_validate", "GridSearchCV", "RandomizedSearchCV",
                 "HalvingGridSearchCV", "HalvingRandomSearchCV", "learning_curve",
                 "validation_curve", "permutation_test_score")
)  # fmt: skip


def note_scoring(machine: Machine, given: Arguments, place: Location) -> None:
    """Note the words for the scores that an estimator is judged by."""
    estimator = given.get(0, "estimator")
    asked = given.get(None, "scoring")
    if not isinstance(estimator, EstimatorV) or asked is None or machine.caught:
        return
    listed = asked.items if isinstance(asked, ListV) else [asked]
    at = given.place(None, "scoring") or place
    words = [one.value for one in listed if isinstance(one, Const)]
    scores = tuple(Fact(word, at) for word in words if isinstance(word, str))
    if scores:
        named = Fact(last(estimator.path), place)
        machine.found.append(
            ModelSpec(
                framework=estimator.framework,
                reader="python",
                call=place,
                estimator=named,
                scores=scores,
            )
        )
