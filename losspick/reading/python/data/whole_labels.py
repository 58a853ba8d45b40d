"""Labels of which it is known that each class occurs among them."""

from __future__ import annotations

from losspick.reading.python.values.values import TensorV, Value, altered

#: Labels of all rows of a data set.
ALL_CLASSES = "labels of all classes"
#: The same, class after class: a slice of them leaves some out.
IN_ORDER = "labels of all classes in their order"
#: The numbers of the rows for which a condition holds.
PLACES = "places of what is true"


#: Labels that are all of the names that rows are kept by.
KEPT_BY = "names that rows are kept by"
#: The type of names of classes, each of which a program has written down.
NAMES = "name"


def are_names(labels: Value | None) -> bool:
    """Tell whether labels are the names of classes, whose number is known."""
    return isinstance(labels, TensorV) and labels.dtype == NAMES and labels.classes is not None


def kept_by(labels: Value | None, classes: int | None) -> str | None:
    """Return the name of the codes of labels: of as many classes as the names rows are kept by."""
    if not isinstance(labels, TensorV) or labels.name != KEPT_BY or not are_names(labels):
        return None
    return KEPT_BY if labels.classes == classes else None


def some_rows(labels: TensorV) -> TensorV:
    """Return labels of some of the rows, which may leave classes out."""
    return altered(labels, name=None) if labels.name in (ALL_CLASSES, IN_ORDER) else labels


def number_of_classes(labels: Value | None) -> int | None:
    """Return how many classes occur among labels; None: not known."""
    if not isinstance(labels, TensorV) or labels.name not in (ALL_CLASSES, IN_ORDER):
        return None
    return labels.classes if labels.dtype == "int" and labels.rank == 1 else None
