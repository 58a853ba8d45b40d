"""Data sets that come with a library, and what turns labels and features into others."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.bounds import is_bounded
from losspick.reading.python.data.hub_sets import of_hub
from losspick.reading.python.data.literals import literal
from losspick.reading.python.data.lookups import HOME, make_table
from losspick.reading.python.data.ordinals import NUMBERING, ordinal
from losspick.reading.python.data.parting import part_of_data
from losspick.reading.python.data.pixels import PIXELS
from losspick.reading.python.data.plain import is_loose
from losspick.reading.python.data.records import of_record
from losspick.reading.python.data.sklearn_sets import of_sklearn
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last, parent
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    DictV,
    EncoderV,
    ListV,
    TensorV,
    Value,
)

#: Number of classes of Keras' data sets, whose labels are class indices in one column.
_KERAS = {
    "imdb": 2,
    "mnist": 10,
    "fashion_mnist": 10,
    "cifar10": 10,
    "cifar100": 100,
    "reuters": 46,
}
_TORCHVISION = {
    "MNIST": 10, "FashionMNIST": 10, "KMNIST": 10, "QMNIST": 10, "CIFAR10": 10, "CIFAR100": 100,
    "SVHN": 10, "STL10": 10, "ImageNet": 1000, "Food101": 101, "Flowers102": 102,
    "OxfordIIITPet": 37, "StanfordCars": 196, "GTSRB": 43, "DTD": 47, "EuroSAT": 10,
    "FGVCAircraft": 100, "Country211": 211, "PCAM": 2, "USPS": 10, "FER2013": 7, "Places365": 365,
    "SUN397": 397, "Caltech101": 101, "Caltech256": 257, "Imagenette": 10, "RenderedSST2": 2,
    "SEMEION": 10,
}  # fmt: skip
#: Classes of the parts of EMNIST; its letters are numbered from 1 on.
_EMNIST = {"letters": 26, "balanced": 47, "byclass": 62, "bymerge": 47, "digits": 10, "mnist": 10}
#: What makes a column of two classes, and rows of more.
BINARISING = EncoderV(TargetDomain.SOFT_LABELS, "int")
_ENCODERS = {
    "sklearn.preprocessing.LabelBinarizer": BINARISING,
    "sklearn.preprocessing.LabelEncoder": EncoderV(TargetDomain.CLASS_INDEX, "int"),
    "sklearn.preprocessing.StandardScaler": EncoderV(TargetDomain.REAL, "float"),
    "sklearn.preprocessing.RobustScaler": EncoderV(TargetDomain.REAL, "float"),
    "sklearn.preprocessing.OneHotEncoder": EncoderV(TargetDomain.ONE_HOT, "float"),
    "sklearn.preprocessing.PowerTransformer": EncoderV(TargetDomain.REAL, "float"),
    "sklearn.preprocessing.MultiLabelBinarizer": EncoderV(TargetDomain.MULTI_HOT, "int"),
}


#: Data sets of TensorFlow of whose rows nothing is known until a function reads them.
_STREAMS = frozenset(
    f"tensorflow.data.{name}"
    for name in ("TFRecordDataset", "TextLineDataset", "Dataset.list_files", "Dataset.range")
)


#: What makes windows of a series, each with the target of one of its steps.
_WINDOWED = frozenset({"timeseries_dataset_from_array", "TimeseriesGenerator"})


def _of_windows(given: Arguments) -> Value:
    targets = given.get(1, "targets")
    if not isinstance(targets, TensorV) or targets.made:
        return UNKNOWN
    known = targets.targets is not None or is_bounded(targets)
    return rows(UNKNOWN, replace(targets, values=None)) if known else UNKNOWN


def _of_stream(path: str, given: Arguments) -> Value | None:
    """Return the rows of a data set of TensorFlow, or one of its tables; None: another function."""
    if path.startswith(HOME):
        return make_table(path, given)
    if path.startswith("tensorflow.io."):
        return of_record(path, given)
    if last(path) in _WINDOWED:
        return _of_windows(given)
    if path in _STREAMS:
        return ListV([UNKNOWN], kind="rows")
    first = given.get(0)
    if path != "tensorflow.data.Dataset.from_tensor_slices":
        return None
    if first is None or isinstance(first, DictV):
        return UNKNOWN
    if isinstance(first, ListV) and first.kind == "tuple":
        first = ListV([literal("", v) if is_loose(v) else v for v in first.items], kind="tuple")
    return ListV([first], kind="rows")


def make_set(path: str, given: Arguments) -> Value | None:
    """Return a data set, or what encodes labels; None: it is not known here."""
    name, home = last(path), parent(path)
    if name == "load_data" and home.startswith("keras.datasets."):
        return _of_keras(last(home), given.get(None, "label_mode"))
    if name in _FOLDERS:
        return of_folder(name, given)
    if path.startswith(("tensorflow.data.", HOME, "tensorflow.io.", "keras.")):
        return _of_stream(path, given)
    if home == "torchvision.datasets":
        return _of_pictures(name, given)
    if path.startswith("datasets."):
        return of_hub(path, given)
    if home == "sklearn.datasets":
        return of_sklearn(name, given)
    if path.startswith(_SELDOM):
        return _of_other_library(path, given)
    if path in _BY_OPTIONS and given.whole:
        return _by_options(path, given)
    if path == "sklearn.model_selection.train_test_split":
        return ListV([part_of_data(v) for v in given.positional for _ in range(2)], given.whole)
    known = _ENCODERS.get(path)
    return known if known and given.get(None, "drop") in (None, Const(None)) else None


#: What scales a column to an interval, or around 0, as its options say.
_BY_OPTIONS = frozenset(
    {"sklearn.preprocessing.MinMaxScaler", "sklearn.preprocessing.QuantileTransformer", *NUMBERING}
)


def _by_options(path: str, given: Arguments) -> Value | None:
    if path in NUMBERING:
        return ordinal(path, given)
    if path.endswith("MinMaxScaler"):
        return _of_range(given.get(0, "feature_range"))
    normal = given.get(None, "output_distribution") == Const("normal")
    return _ENCODERS["sklearn.preprocessing.StandardScaler"] if normal else None


#: Libraries of data sets whose tables are read only where a program names them.
_SELDOM = ("tensorflow_datasets.", "torch_geometric.datasets.", "ogb.", "dgl.data.", "medmnist.",
           "torchtext.datasets.")  # fmt: skip


def _of_other_library(path: str, given: Arguments) -> Value | None:
    if path.startswith(("tensorflow_datasets.", "medmnist.", "torchtext.")):
        from losspick.reading.python.data.labelled_sets import of_library

        return of_library(path, given)
    from losspick.reading.python.data.graph_sets import of_graphs

    return of_graphs(path, given)


def _of_pictures(name: str, given: Arguments) -> Value | None:
    if name == "EMNIST":
        return _of_emnist(given)
    if name in _TORCHVISION:
        return _of_torchvision(_TORCHVISION[name], given)
    changed = given.get(None, "target_transform") not in (None, Const(None))
    if name == "CelebA":
        told = not changed and given.get(2, "target_type") in (None, Const("attr"))
        marks = TensorV(targets=TargetDomain.MULTI_HOT, dtype="int", rank=2)
        row = ListV([_pictures(given), marks if told else UNKNOWN], kind="tuple")
        return ListV([row], kind="rows")
    return _of_torchvision(None, given) if name == "ImageFolder" else None


def _of_range(wanted: Value | None) -> Value:
    """Return what brings values into a range."""
    if wanted is None:
        return EncoderV(TargetDomain.UNIT_INTERVAL, "float")
    ends = wanted.items if isinstance(wanted, ListV) else []
    if ends == [Const(0), Const(1)]:
        return EncoderV(TargetDomain.UNIT_INTERVAL, "float")
    signed = ends == [Const(-1), Const(1)]
    return EncoderV(TargetDomain.SIGNED_UNIT_INTERVAL, "float") if signed else UNKNOWN


#: How a folder of images is turned into labels.
_MODES = {
    "categorical": TensorV(targets=TargetDomain.ONE_HOT, dtype="float"),
    "sparse": TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1),
    "int": TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=1),
    "binary": TensorV(targets=TargetDomain.ZERO_ONE, dtype="float", classes=2),
}
#: Methods and functions that read labelled images or texts, and how by default.
_FOLDERS = {
    "flow_from_directory": ("class_mode", "categorical"),
    "flow_from_dataframe": ("class_mode", "categorical"),
    "image_dataset_from_directory": ("label_mode", "int"),
    "text_dataset_from_directory": ("label_mode", "int"),
}
#: Methods of a stream of batches that leave each batch as it is.
STREAMING = frozenset(
    {"shuffle", "batch", "prefetch", "cache", "repeat", "take", "skip", "padded_batch",
     "with_options", "as_numpy_iterator"}
)  # fmt: skip


def rows(*columns: Value) -> ListV:
    """Return data whose batches all look like these columns."""
    return ListV([ListV(list(columns), kind="tuple")], kind="rows")


def of_folder(name: str, given: Arguments) -> Value | None:
    """Return what is read from a folder; None: another function."""
    if (name == "flow" and len(given.positional) > 1) or ("y" in given.keywords and name == "flow"):
        return rows(UNKNOWN, given.get(1, "y") or UNKNOWN)  # pictures that are changed on the way
    if name not in _FOLDERS:
        return None
    option, default = _FOLDERS[name]
    chosen = given.get(None, option)
    word = default if chosen is None else chosen.value if isinstance(chosen, Const) else None
    labels = _MODES.get(str(word))
    if labels is None:
        return UNKNOWN
    named = given.get(None, "class_names", "classes")
    known = isinstance(named, ListV) and named.whole and labels.classes is None
    classes = len(named.items) if isinstance(named, ListV) and known else labels.classes
    return rows(UNKNOWN, replace(labels, classes=classes or None))


def labels_of(value: Value) -> Value | None:
    """Return the labels of data that holds inputs and labels."""
    if isinstance(value, ListV) and value.kind == "rows" and value.items:
        row = value.items[0]
        if isinstance(row, ListV) and len(row.items) > 1:
            return row.items[1]
    return None


#: Classes of CIFAR-100 by what they have in common.
_COARSE = 20


def _of_keras(name: str, mode: Value | None) -> Value:
    if name in ("boston_housing", "california_housing"):
        labels = TensorV(targets=TargetDomain.POSITIVE, dtype="float", rank=1)
    elif name in _KERAS:
        kind = TargetDomain.ZERO_ONE if _KERAS[name] == 2 else TargetDomain.CLASS_INDEX
        classes = _KERAS[name] if mode in (None, Const("fine")) else None
        classes = _COARSE if mode == Const("coarse") else classes
        rank = 2 if name.startswith("cifar") else 1
        labels = TensorV(targets=kind, dtype="int", classes=classes, rank=rank)
    else:
        return UNKNOWN
    part = ListV([_BYTES.get(name, UNKNOWN), labels], kind="tuple")
    return ListV([part, part], kind="tuple")


#: Pictures that are not scaled.
_BYTES: dict[str, Value] = {
    **dict.fromkeys(("mnist", "fashion_mnist"), replace(PIXELS, rank=3)),
    **dict.fromkeys(("cifar10", "cifar100"), replace(PIXELS, rank=4)),
}


def _of_torchvision(classes: int | None, given: Arguments, lowest: int = 0) -> Value:
    changed = given.get(None, "target_transform", "target_types") not in (None, Const(None))
    labels = TensorV(
        targets=TargetDomain.CLASS_INDEX, dtype="int", classes=classes, rank=1, lowest=lowest
    )
    row = ListV([_pictures(given), UNKNOWN if changed else labels], kind="tuple")
    return ListV([row], kind="rows")


def _pictures(given: Arguments) -> TensorV:
    """Return what the transform that a data set is given makes of its pictures."""
    chain = given.get(None, "transform") or next(
        (v for v in given.positional if isinstance(v, TensorV) and v.targets is not None), UNKNOWN
    )
    return chain if isinstance(chain, TensorV) else BATCH


def _of_emnist(given: Arguments) -> Value:
    part = given.get(1, "split")
    word = str(part.value) if isinstance(part, Const) else ""
    return _of_torchvision(_EMNIST.get(word), given, lowest=int(word == "letters"))
