"""Arrays that stand for data: labels of known encoding, literal weights, random targets."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data import series
from losspick.reading.python.data.binned import of_bins
from losspick.reading.python.data.boosted import is_of_network
from losspick.reading.python.data.conditions import chosen_by_row
from losspick.reading.python.data.datasets import make_set
from losspick.reading.python.data.distinct import CODES, DISTINCT, distinct
from losspick.reading.python.data.drawn import (
    chosen,
    random_array,
)
from losspick.reading.python.data.environments import of_environment
from losspick.reading.python.data.filled import (
    OF_ONE_NUMBER,
    OF_ONE_NUMBER_ALIKE,
    filled,
    filled_alike,
)
from losspick.reading.python.data.levels import of_levels
from losspick.reading.python.data.literals import LITERAL, cast, literal
from losspick.reading.python.data.lone_rows import FILLED
from losspick.reading.python.data.numbers_in_texts import TEXTS, of_text
from losspick.reading.python.data.parting import parts_of_rows, parts_of_units
from losspick.reading.python.data.pictures import of_transform
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.quantities import named
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.data.spreading import FED_LATER
from losspick.reading.python.data.tables import READERS
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    DictV,
    ListV,
    Symbol,
    TableV,
    TensorV,
    Value,
)

_ONE_HOT = frozenset(
    {
        "torch.nn.functional.one_hot",
        "keras.utils.to_categorical",
        "keras.utils.np_utils.to_categorical",
        "keras.ops.one_hot",
        "tensorflow.one_hot",
        "jax.nn.one_hot",
        "pandas.get_dummies",
    }
)
#: Tables whose rows are the one-hot labels of the classes.
_IDENTITIES = frozenset({"torch.eye", "numpy.eye", "numpy.identity", "jax.numpy.eye"})
#: What a call gives whatever its arguments are.
_MADE: dict[str, Value] = {
    **dict.fromkeys(("numpy.bincount", "torch.bincount"), TensorV(rank=1, dtype="int")),
    **dict.fromkeys(("keras.backend.epsilon", "keras.config.epsilon"), Const(1e-7)),
    "numpy.random.default_rng": Symbol("numpy.random"),
    "numpy.random.RandomState": Symbol("numpy.random"),
    "numpy.load": BATCH,
    "sklearn.preprocessing.label_binarize": TensorV(
        targets=TargetDomain.ONE_HOT, dtype="int", rank=2
    ),
    **dict.fromkeys(
        (
            "cv2.imread",
            "skimage.io.imread",
            "imageio.imread",
            "imageio.v2.imread",
            "imageio.v3.imread",
            "tifffile.imread",
            "matplotlib.pyplot.imread",
            "matplotlib.image.imread",
        ),
        TensorV(),
    ),
}
#: What stands for data that is fed in later.
_PLACEHOLDERS = frozenset({"tensorflow.placeholder", "tensorflow.compat.v1.placeholder"})


#: Classes of numpy that make a number of a type, or an array of such numbers.
_SCALARS = {
    **dict.fromkeys(("numpy.float32", "numpy.float64", "numpy.float16"), "float"),
    **dict.fromkeys(("numpy.int64", "numpy.int32", "numpy.int8", "numpy.uint8"), "int"),
}


def _scalar(dtype: str, value: Value) -> TensorV:
    if isinstance(value, TensorV):
        return replace(value, dtype=dtype)
    return TensorV(rank=0 if isinstance(value, Const) else None, dtype=dtype)


def _of_literal(path: str, given: Arguments) -> TensorV:
    made = literal(path, given.get(0, "data", "object", "value") or UNKNOWN)
    if made.dtype == "int":
        made = named(made, given.texts.get(0))
    return cast(made, given.get(None if path.startswith("torch.") else 1, "dtype"))


def make_data(path: str, given: Arguments) -> Value | None:
    """Return the array that a call makes; None: it is not known here."""
    if path in _ONE_HOT:
        features = path == "pandas.get_dummies" and isinstance(given.get(0), TableV)
        return TableV() if features else _one_hot(path, given)
    if path in LITERAL:
        return _of_literal(path, given)
    if path in _SCALARS:
        return _scalar(_SCALARS[path], given.get(0) or UNKNOWN)
    if (numbers := random_array(path, given) or chosen(path, given)) is not None:
        return numbers
    if path in OF_ONE_NUMBER:
        return filled(path, given)
    if path in OF_ONE_NUMBER_ALIKE:
        return filled_alike(path, given)
    if path in _PLACEHOLDERS:
        shape = given.get(1, "shape")
        rank = len(shape.items) if isinstance(shape, ListV) and shape.whole else None
        return cast(TensorV(rank=rank, name=FED_LATER), given.get(0, "dtype"))
    if path in _IDENTITIES:
        square = whole_number(given.get(0)) if len(given.positional) == 1 else None
        return TensorV(targets=TargetDomain.ONE_HOT, dtype="float", rank=2, classes=square)
    if path in _MADE:
        return _MADE[path]
    return _read(path, given) if path in READERS else _of_data(path, given)


def _read(path: str, given: Arguments) -> Value:
    if isinstance(given.get(None, "header", "keys"), ListV):
        return UNKNOWN  # a name may stand for several columns
    from losspick.reading.python.data.measured import columns_read
    from losspick.reading.python.data.rated import table_read

    table = table_read(given)
    table.columns.update(columns_read(path, given))
    columns = given.get(0, "data") if path == "pandas.DataFrame" else None
    if isinstance(columns, DictV):
        table.columns.update((k, v) for k, v in columns.items.items() if is_of_network(v))
    return table


#: What numbers them.
_NUMBERING = frozenset({"pandas.factorize", "pandas.Categorical"})


def _numbered(path: str, given: Arguments) -> Value:
    """Return the numbers of the words of a column, of which all may be named."""
    if path == "pandas.factorize":
        return ListV([CODES, UNKNOWN], kind="tuple")
    categories = given.get(1, "categories")
    named = isinstance(categories, ListV) and categories.whole and not categories.loose
    count = len(categories.items) if isinstance(categories, ListV) and named else None
    return DictV({"codes": replace(CODES, classes=count)}, whole=False)


#: What shuffles an array, or the numbers from 0 on, and where among the arguments they stand.
_SHUFFLES = {"numpy.random.permutation": 0, "jax.random.permutation": 1}
#: More keys are those of the steps of a loop.
_MOST_KEYS = 16


def _shuffled(value: Value | None) -> TensorV:
    if isinstance(value, TensorV) and value.rank != 0:
        return replace(value, values=None)
    return TensorV(rank=1, dtype="int")


def _keys(number: Value | None) -> Value:
    """Return random keys, which parameters are made with."""
    several = 2 if number is None else whole_number(number)
    keys: list[Value] = [UNKNOWN] * (several or 0)
    return ListV(keys, kind="tuple") if 0 < len(keys) <= _MOST_KEYS else UNKNOWN


def _of_data(path: str, given: Arguments) -> Value | None:
    if path in _SHUFFLES:
        return _shuffled(given.get(_SHUFFLES[path], "x"))
    if path in _PARTS:
        return _parts(path, given)
    if path in TEXTS:
        return of_text(given)
    if path in _NUMBERING:
        return _numbered(path, given)
    if path in ("numpy.sign", "torch.sign"):
        return _signs(given.get(0))
    if path in DISTINCT:
        return distinct(given)
    if (scaled := series.of_function(path, given)) is not None:
        return scaled
    if path == "jax.random.bernoulli":
        return TensorV(targets=TargetDomain.ZERO_ONE, dtype="bool", classes=2)
    if (bins := of_bins(path, given)) is not None:
        return bins
    known = chosen_by_row(path, given) or of_transform(path, given) or make_set(path, given)
    return known or of_levels(path, given) or of_environment(path, given)


def _signs(of: Value | None) -> TensorV | None:
    plain = isinstance(of, TensorV) and not of.made
    rank = of.rank if isinstance(of, TensorV) else None
    either = isinstance(of, TensorV) and of.targets in _EITHER_SIGN  # those of counts are 0 and 1
    return TensorV(targets=TargetDomain.PLUS_MINUS_ONE, rank=rank) if plain and either else None


_EITHER_SIGN = (TargetDomain.REAL, TargetDomain.SIGNED_UNIT_INTERVAL, TargetDomain.PLUS_MINUS_ONE)
_PADDING = "torch.nn.utils.rnn.pad_sequence"
_PADDED = "torch.nn.utils.rnn.pad_packed_sequence"
_PARTS = frozenset(
    {
        "torch.split",
        "torch.chunk",
        "numpy.array_split",
        "numpy.split",
        "jax.random.split",
        _PADDED,
        _PADDING,
    }
)


def _filled_up(given: Arguments) -> Value:
    """Return the rows of a batch, made as long as the longest of them."""
    row = row_of(given.get(0, "sequences") or UNKNOWN)
    if row is None or row == UNKNOWN:
        return TensorV(name=FILLED)
    if not isinstance(row, TensorV) or row.made or row.activation is not None:
        return UNKNOWN
    filler = given.get(2, "padding_value") or Const(0)
    rank = None if row.rank is None else row.rank + 1
    filled = TensorV(rank=rank, dtype=row.dtype, name=FILLED if rank is None else None)
    if filler in _ZEROS and row.lowest == 1 and row.classes is not None:
        return replace(filled, targets=row.targets, classes=row.classes + 1)  # 0 has come in
    left_out = filler in _ZEROS or row.targets is TargetDomain.CLASS_INDEX
    if filler not in _FILLERS or not left_out or row.lowest:
        return filled  # with which another class may have come in
    return replace(filled, targets=row.targets, classes=row.classes)


_ZEROS = (Const(0), Const(0.0))
#: What losses leave out, or what is the first of the classes.
_FILLERS = (*_ZEROS, Const(-100), Const(-1))


def _parts(path: str, given: Arguments) -> Value | None:
    if path == _PADDING:
        return _filled_up(given)
    if path == _PADDED:
        return ListV([TensorV(rank=3), TensorV(rank=1, dtype="int")], kind="tuple")
    if path.startswith("jax."):
        return _keys(given.get(1, "num"))
    whole = given.get(0, "tensor", "input")
    if path == "torch.chunk" and isinstance(whole, TensorV) and whole.made:
        return parts_of_units(whole, given.get(1, "chunks"), given.get(2, "dim"))
    if path.startswith("torch."):
        return parts_of_rows(whole)
    known = isinstance(given.get(0), TensorV)
    return ListV([_shuffled(given.get(0))], kind="rows") if known else UNKNOWN


def _one_hot(path: str, given: Arguments) -> TensorV:
    size = given.get(1, "num_classes", "depth")
    number = size.value if isinstance(size, Const) and type(size.value) is int else None
    dtype = "int" if path.startswith("torch") else "float"
    if given.get(None, "drop_first") not in (None, Const(False)):
        return cast(TensorV(rank=2), given.get(None, "dtype"))  # one class has no column
    last = -1 if path.startswith("torch") else None
    kind = TargetDomain.ONE_HOT
    rows = TensorV(targets=kind, dtype=dtype, classes=number, class_axis=last, units=number)
    return cast(rows, given.get(None, "dtype"))
