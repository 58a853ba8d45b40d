"""Data sets of MedMNIST, torchtext and TensorFlow: what form their labels have."""

from __future__ import annotations

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    DictV,
    ListV,
    TensorV,
    Value,
)

#: Classes of the sets of MedMNIST, whose labels are rows of one number.
_OF_MEDICINE = {
    "PathMNIST": 9, "DermaMNIST": 7, "OCTMNIST": 4, "PneumoniaMNIST": 2, "RetinaMNIST": 5,
    "BreastMNIST": 2, "BloodMNIST": 8, "TissueMNIST": 8, "OrganAMNIST": 11, "OrganCMNIST": 11,
    "OrganSMNIST": 11, "OrganMNIST3D": 11, "NoduleMNIST3D": 2, "AdrenalMNIST3D": 2,
    "FractureMNIST3D": 3, "VesselMNIST3D": 2, "SynapseMNIST3D": 2,
}  # fmt: skip
#: Of several findings each.
_FINDINGS = {"ChestMNIST": 14}
#: Classes of the sets of texts of torchtext, numbered from 1 on, each before its text.
_OF_TEXTS = {
    "AG_NEWS": 4, "YelpReviewPolarity": 2, "YelpReviewFull": 5, "YahooAnswers": 10,
    "AmazonReviewPolarity": 2, "AmazonReviewFull": 5, "DBpedia": 14, "SogouNews": 5,
}  # fmt: skip


def of_library(path: str, given: Arguments) -> Value | None:
    """Return a data set of MedMNIST or torchtext; None: it is not known here."""
    name = last(path)
    if path.startswith("tensorflow_datasets."):
        return _of_tensorflow(name, given) if name in ("load", "as_numpy") else None
    if path.startswith("torchtext."):
        return _of_texts(_OF_TEXTS[name], given) if name in _OF_TEXTS else None
    changed = given.get(None, "target_transform") not in (None, Const(None))
    labels: Value | None = UNKNOWN if changed else _of_medicine(name)
    return None if labels is None else _rows(BATCH, labels)


def _of_medicine(name: str) -> TensorV | None:
    if name in _FINDINGS:
        return TensorV(targets=TargetDomain.MULTI_HOT, dtype="int", rank=2)
    classes = _OF_MEDICINE.get(name)
    if classes is None:
        return None
    kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
    return TensorV(targets=kind, dtype="int", classes=classes, rank=2, units=1)


def _of_texts(classes: int, given: Arguments) -> Value:
    split = given.get(1, "split")
    labels = TensorV(
        targets=TargetDomain.CLASS_INDEX, dtype="int", classes=classes, rank=1, lowest=1
    )
    rows = _rows(labels, UNKNOWN)
    parts = len(split.items) if isinstance(split, ListV) else 2
    return rows if isinstance(split, Const) else ListV([rows] * parts, kind="tuple")


def _rows(*row: Value) -> ListV:
    return ListV([ListV(list(row), kind="tuple")], kind="rows")


#: Classes of data sets of TensorFlow, whose labels are class indices.
_OF_TENSORFLOW = {
    "mnist": 10, "fashion_mnist": 10, "kmnist": 10, "cifar10": 10, "cifar100": 100, "eurosat": 10,
    "svhn_cropped": 10, "stl10": 10, "food101": 101, "tf_flowers": 5, "oxford_flowers102": 102,
    "stanford_dogs": 120, "imagenet2012": 1000, "beans": 3, "rock_paper_scissors": 3,
    "horses_or_humans": 2, "cats_vs_dogs": 2, "imdb_reviews": 2, "patch_camelyon": 2,
    "ag_news_subset": 4, "malaria": 2, "colorectal_histology": 8, "plant_village": 38,
    "oxford_iiit_pet": 37, "cars196": 196, "caltech101": 102, "uc_merced": 21, "resisc45": 45,
    "deep_weeds": 9, "citrus_leaves": 4, "dtd": 47, "imagenette": 10, "imagewang": 20,
    "cassava": 5, "yelp_polarity_reviews": 2, "emnist/balanced": 47, "emnist/byclass": 62,
    "emnist/digits": 10, "iris": 3, "glue/sst2": 2, "glue/cola": 2,
}  # fmt: skip

#: Masks of data sets of TensorFlow: of the pets, 1 is the animal, 2 the rest, 3 the border.
_MASKS = {
    "oxford_iiit_pet": TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", classes=3, lowest=1)
}


def _of_tensorflow(function: str, given: Arguments) -> Value:
    """Return data sets of tensorflow_datasets: one, or several, and what is told of them."""
    if function == "as_numpy":
        return given.get(0) or UNKNOWN
    name = given.get(0, "name")
    word = name.value if isinstance(name, Const) else None
    classes = None
    if isinstance(word, str):
        word = word.partition(":")[0]
        classes = _OF_TENSORFLOW.get(word) or _OF_TENSORFLOW.get(word.partition("/")[0])
    if classes is None:
        return UNKNOWN
    labels = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", classes=classes, rank=1)
    pair = given.get(None, "as_supervised") == Const(True)
    fields: dict[object, Value] = {"label": labels}
    if str(word).partition("/")[0] in _MASKS:
        fields["segmentation_mask"] = _MASKS[str(word).partition("/")[0]]
    row: Value = ListV([UNKNOWN, labels], kind="tuple") if pair else DictV(fields, whole=False)
    whole = given.get(None, "batch_size") in (Const(-1),)
    one = row if whole else ListV([row], kind="rows")
    split = given.get(1, "split")
    parts: Value = ListV([one for _ in split.items]) if isinstance(split, ListV) else one
    if split is None:
        parts = DictV({"train": one, "test": one, "validation": one}, whole=False)
    if given.get(None, "with_info") != Const(True):
        return parts
    told = DictV({"num_classes": Const(classes)}, whole=False)
    info = DictV({"features": DictV({"label": told}, whole=False)}, whole=False)
    return ListV([parts, info], kind="tuple")
