"""What scikit-learn asks of options of searches and ensembles beside the estimator."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.spec import Location, Remark
from losspick.core.vocabulary import Framework
from losspick.reading.python.pairing.noting import note_remark
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    Const,
    DictV,
    EstimatorV,
    ListV,
    Symbol,
    Value,
)

#: Ensembles, and the option with which they ask their estimators for probabilities.
_ASKING = {
    "sklearn.ensemble.VotingClassifier": ("voting", "soft"),
    "sklearn.ensemble.StackingClassifier": ("stack_method", "predict_proba"),
}
#: How functions that compare predictions with labels are called.
_METRICS = ("_score", "_loss", "_error", "_deviance", "_corrcoef")
_PAIR = 2


def note_requirements(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note options that scikit-learn refuses, or that fail as soon as something is predicted."""
    if machine.caught:
        return
    if path in _ASKING:
        _note_without_probabilities(machine, path, given, place)
    if "scoring" not in given.keywords or not path.startswith("sklearn."):
        return
    at = given.place(None, "scoring") or place
    asked = given.keywords["scoring"]
    for name in _functions(asked):
        said = f"scoring takes a word or what make_scorer gives, and is given the function {name}"
        note_remark(machine, Framework.SKLEARN, Remark(said), at)
        return
    several = isinstance(asked, ListV | DictV) and asked.whole and len(asked.items) > 0
    if several and path.endswith("SearchCV") and given.get(None, "refit") in (None, Const(True)):
        said = "a search by several scores takes in refit which of them chooses, or False"
        note_remark(machine, Framework.SKLEARN, Remark(said), at)


def _functions(asked: Value) -> Iterator[str]:
    """Yield the names of functions of predictions and labels among scores."""
    listed = [*asked.items.values()] if isinstance(asked, DictV) else [asked]
    for one in listed:
        path = one.path if isinstance(one, Symbol) else ""
        if path.startswith("sklearn.metrics.") and path.endswith(_METRICS):
            yield last(path)


def _note_without_probabilities(
    machine: Machine, path: str, given: Arguments, place: Location
) -> None:
    """Note an estimator without probabilities in an ensemble that averages or stacks them."""
    option, word = _ASKING[path]
    source = machine.project.sources.get(place.path)
    if given.get(None, option) != Const(word) or source is None or "set_params(" in source.text:
        return
    listed = given.get(0, "estimators")
    for pair in listed.items if isinstance(listed, ListV) else ():
        one = pair.items[-1] if isinstance(pair, ListV) and len(pair.items) == _PAIR else None
        if isinstance(one, EstimatorV) and one.bare is not None and not one.file:
            asking = f"{last(path)} with {option}={word!r} asks for probabilities"
            remark = Remark(f"{asking}, and {one.bare} has none")
            note_remark(machine, Framework.SKLEARN, remark, given.place(None, option) or place)
            return
