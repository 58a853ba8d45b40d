"""What estimators and boosters predict: probabilities, classes, or scores before the link."""

from __future__ import annotations

from losspick.reading.python.values.values import ListV, TensorV, altered

#: What probabilities and classes of boosters are called, before the name of the library.
BOOSTED = "probabilities of "
#: What is predicted that is no activation: a column of probabilities a class, and classes.
TABLE, CLASSES = "probabilities by class", "classes"
#: Classes of shape (N, 1).
COLUMN = "a column of classes"
#: How scores before the link are called.
RAW = "raw scores of a booster"


def is_of_booster(value: TensorV) -> bool:
    """Tell whether an array holds the probabilities or classes that a booster predicts."""
    return value.predicted and value.name is not None and value.name.startswith(BOOSTED)


def rows_of(value: TensorV) -> ListV | None:
    """Return what a loop over one number a row goes through; None: it is something else."""
    if not value.predicted or value.rank != 1 or not (is_of_booster(value) or value.name == RAW):
        return None
    return ListV([altered(value, rank=0)], kind="rows")


def column_of(table: TensorV) -> TensorV | None:
    """Return the probabilities of one class of a table, one a row; None: it is no such table."""
    if table.activation != TABLE or not is_of_booster(table):
        return None
    return altered(table, activation="sigmoid", rank=1, units=None)


def keeping(held: TensorV, put: TensorV) -> TensorV | None:
    """Return a column of zeros into which what is predicted of some rows is put, fold by fold.

    None: it holds something else, too.
    """
    told = is_of_booster(put) or put.name == RAW
    alike = held.filled == 0 or (held.name, held.activation) == (put.name, put.activation)
    return put if told and alike and held.rank == put.rank == 1 else None


def added_up(held: TensorV, more: TensorV) -> TensorV | None:
    """Return scores before the link that are added to zeros, model by model; None: other values."""
    return keeping(held, more) if more.name == RAW and more.activation == "linear" else None
