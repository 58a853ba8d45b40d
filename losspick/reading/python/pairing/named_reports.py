"""Reports on predicted classes that name more classes than the model can tell apart."""

from __future__ import annotations

from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.boosted import BOOSTED, is_of_booster
from losspick.reading.python.pairing.noting import note_refusal
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, ListV, TensorV, Value

#: Functions that are told the names of the classes, and by which words.
NAMED = {
    "sklearn.metrics.classification_report": ("target_names", "labels"),
    "sklearn.metrics.confusion_matrix": ("labels",),
    "sklearn.metrics.ConfusionMatrixDisplay.from_predictions": ("display_labels", "labels"),
}


def note_names(machine: Machine, path: str, given: Arguments, place: Location) -> None:
    """Note that more classes are named than a booster's predictions can hold."""
    predicted = given.get(1, "y_pred")
    word = next((word for word in NAMED[path] if word in given.keywords), None)
    names = _number_of(given.keywords[word]) if word is not None else None
    known = isinstance(predicted, TensorV) and is_of_booster(predicted)
    if not known or not isinstance(predicted, TensorV) or machine.caught:
        return
    if predicted.classes is None or names is None or names <= predicted.classes:
        return
    said = f"the model tells {predicted.classes} classes apart, and {names} are named"
    library = Framework((predicted.name or "").removeprefix(BOOSTED))
    note_refusal(machine, library, said, place, given.place(None, word or ""))


def _number_of(names: Value | None) -> int | None:
    """Return how many classes are named, one by one; None: it is not known."""
    if not isinstance(names, ListV) or not names.whole or names.loose:
        return None
    words = {one.value for one in names.items if isinstance(one, Const)}
    return len(words) if len(words) == len(names.items) else None
