"""What estimators and boosters predict: probabilities, classes, or scores before the link."""

from __future__ import annotations

from losspick.reading.python.values.values import ListV, TensorV, Value, altered

#: What probabilities and classes of boosters are called, before the name of the library.
BOOSTED = "probabilities of "
#: What is predicted that is no activation: a column of probabilities a class, and classes.
TABLE, CLASSES = "probabilities by class", "classes"
#: Classes of shape (N, 1).
COLUMN = "a column of classes"
#: What a classifier of scikit-learn decides by, which may be no logits.
MARGINS = "margins of a classifier"
#: How scores before the link are called.
RAW = "raw scores of a booster"
#: Amounts that a booster predicts whose objective has a logarithm for its link.
RATES = "exp of raw scores"
#: Amounts of which an estimator learns the logarithms, and has undone these.
RESTORED = "amounts brought back from logarithms"
#: What a detector of outliers predicts: -1 for outliers, and 1 for all other rows.
SIDES = "sides of outliers"
#: Logarithms of them, which a booster predicts whose objective a program defines itself.
LOG_RATES = "logarithms of rates"
#: Risks of a model of survival: the larger, the sooner the end.
HAZARDS = "hazard ratios"
#: Probabilities of several classes, each of them rounded, cut at a limit or at its point.
CUT_SHARES = "zeros and ones by class"
#: The largest of the probabilities of each row.
LARGEST_SHARE = "largest of probabilities"
#: What a booster predicts that was read from a file: how it was trained is told in the end.
KEPT = "predictions of a booster from a file"
#: The negative of it.
NEGATED = "negative of predictions of a booster from a file"
#: What a network gives that was read from a file, likewise.
OF_A_FILE = "outputs of a network from a file"


def is_of_booster(value: TensorV) -> bool:
    """Tell whether an array holds the probabilities or classes that a booster predicts."""
    return value.predicted and value.name is not None and value.name.startswith(BOOSTED)


def are_shares(value: TensorV) -> bool:
    """Tell whether an array holds probabilities that a booster predicts, of one class or of all."""
    return value.activation in ("sigmoid", "softmax", TABLE) and is_of_booster(value)


def cut_shares(value: TensorV) -> TensorV | None:
    """Return the probabilities of exclusive classes, each rounded on its own; None: others.

    Of what else predicts a table, each column may stand for a label of its own.
    """
    exclusive = value.activation in ("softmax", CUT_SHARES)
    exclusive |= value.activation == TABLE and value.name == f"{BOOSTED}lightgbm"
    return altered(value, activation=CUT_SHARES) if exclusive and is_of_booster(value) else None


def rows_of(value: TensorV) -> ListV | None:
    """Return what a loop over one number a row goes through; None: it is something else."""
    if not is_column(value):
        return None
    return ListV([altered(value, rank=0)], kind="rows")


def is_column(value: TensorV) -> bool:
    """Tell whether an array holds one number a row that a booster predicts."""
    return value.predicted and value.rank == 1 and _is_predicted(value)


def _is_predicted(value: TensorV) -> bool:
    return is_of_booster(value) or value.name in (RAW, KEPT)


def column_of(table: TensorV) -> TensorV | None:
    """Return the probabilities of one class of a table, one a row; None: it is no such table."""
    if table.activation != TABLE or not is_of_booster(table):
        return None
    return altered(table, activation="sigmoid", rank=1, units=None)


def keeping(held: TensorV, put: TensorV) -> TensorV | None:
    """Return a column of zeros into which what is predicted of some rows is put, fold by fold.

    So are tables of the probabilities of all classes. None: it holds something else, too.
    """
    told = _is_predicted(put)
    alike = held.filled == 0 or (held.name, held.activation) == (put.name, put.activation)
    if are_shares(put) and put.activation != "sigmoid" and put.rank in (None, _TABLE):
        return altered(put, rank=_TABLE) if alike and held.rank == _TABLE else None
    if put.activation == CLASSES and put.rank is None and held.rank == 1:
        put = altered(put, rank=1)  # of several labels a row there is no room
    return put if told and alike and held.rank == put.rank == 1 else None


_TABLE = 2


def added_up(held: TensorV, more: TensorV) -> TensorV | None:
    """Return scores before the link that are added to zeros, model by model; None: other values."""
    return keeping(held, more) if more.name == RAW and more.activation == "linear" else None


def is_of_network(value: Value) -> bool:
    """Tell whether a number, or each of a column, is what a network predicts."""
    if not isinstance(value, TensorV) or not value.predicted or value.rank not in (None, 0, 1):
        return False
    return value.activation in ("linear", OF_A_FILE)
