"""The number of output units is not the number of classes."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, ignores
from losspick.checking.spellings import spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.spec import Fact, ModelSpec
from losspick.core.vocabulary import Framework, Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _of_boxes(check, spec)
    yield from _of_columns(check, spec)
    classes = spec.classes or _by_labels(spec) or _by_rows(spec)
    if classes is None or spec.units is None or spec.loss is None:
        return
    known = spelled(spec)
    if known is None or known.spelling.units is not Units.PER_CLASS or spec.units.value == 1:
        return
    least = spec.labels.value[:1] if spec.labels is not None else ()
    left_out = ignores(spec, classes.value - 1, *least)  # the last of them is no class of its own
    too_few = spec.units.value < classes.value - left_out
    if too_few or (spec.units.value > classes.value and _as_rows(spec, classes.value)):
        yield check.finding(
            spec.units.place,
            f"{spec.units.value} output units stand against {classes.value} classes.",
            confidence=confidence(spec),
            consequence=_REFUSED
            if _as_rows(spec, classes.value)
            else _consequence(spec.units.value, classes.value),
            related=(classes.place, spec.call, spec.loss.place),
        )


#: Networks that find objects, and those of them whose class 0 is no background.
_DETECTION = "torchvision.models.detection."
_WITHOUT_BACKGROUND = ("retinanet", "fcos")


def _of_boxes(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A network that finds objects counts the background as a class, which is number 0."""
    if spec.loss is None or spec.units is None or not spec.loss.value.path.startswith(_DETECTION):
        return
    units, background = spec.units.value, "and the background is 0"
    if spec.loss.value.written.lower().startswith(_WITHOUT_BACKGROUND):
        background = "from 0 on"
    elif units == 1:
        yield check.finding(
            spec.units.place,
            "The only class is that of the background.",
            consequence="No box is ever told from the background.",
            fix="add one to the number of classes for the background",
            related=(spec.call,),
        )
        return
    if spec.labels is not None and spec.labels.value[1] >= units:
        low, high = spec.labels.value
        yield check.finding(
            spec.units.place,
            f"The labels go from {low} to {high}, and {units} classes take those up to "
            f"{units - 1}, {background}.",
            confidence=confidence(spec),
            consequence=f"Label {high} raises an error, on some devices without a word.",
            fix=f"num_classes={high + 1}",
            related=(spec.labels.place, spec.loss.place),
        )


def _of_columns(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Several units stand against rows of several numbers, and not of as many."""
    units, columns, known = spec.units, spec.target_width, spelled(spec)
    if units is None or columns is None or spec.loss is None or spec.peer or known is None:
        return
    apart = units.value > 1 and columns > 1 and units.value != columns
    last = spec.class_axis == -1 or (spec.reader == "live" and spec.output_rank == _TABLE)
    if not apart or not last or known.spelling.units not in _ONE_EACH:
        return
    ordered = spec.targets is not None and spec.targets.value is TargetDomain.ZERO_ONE
    yield check.finding(
        units.place,
        f"{units.value} output units stand against targets of {columns} columns.",
        confidence=confidence(spec),
        consequence="The shapes do not fit: an error is raised at the first batch.",
        fix=f"give the output {columns} units{_OF_LEVELS if ordered else ''}",
        related=(spec.call, spec.loss.place),
    )


_TABLE = 2
#: Losses that compare each unit with the number at its place.
_ONE_EACH = (Units.PER_TARGET, Units.PER_LABEL, Units.PER_LEVEL)
_OF_LEVELS = ": one for each step between ordered classes, of which there is one less than classes"


def _by_labels(spec: ModelSpec) -> Fact[int] | None:
    """Return as how many classes labels are numbered from 0 on; None: not known, or otherwise."""
    if spec.labels is None or spec.labels.value[0] != 0 or ignores(spec, spec.labels.value[1]):
        return None
    return Fact(spec.labels.value[1] + 1, spec.labels.place)


def _by_rows(spec: ModelSpec) -> Fact[int] | None:
    """Return as how many classes one-hot rows have, where they were seen; None: not known."""
    rows = spec.targets is not None and spec.targets.value is TargetDomain.ONE_HOT
    if not rows or spec.targets is None or spec.target_width is None or spec.reader != "live":
        return None
    return Fact(spec.target_width, spec.targets.place)


def _as_rows(spec: ModelSpec, classes: int) -> bool:
    """Tell whether the classes are known to be the columns of one-hot rows."""
    rows = spec.targets is not None and spec.targets.value is TargetDomain.ONE_HOT
    told = spec.reader in _TOLD or (spec.framework is Framework.JAX and spec.class_axis == -1)
    return rows and spec.target_width == classes and told


#: Readers that know the width of the targets, and do not conclude it, as JAX' own function does.
_TOLD = ("live", "losspick")
_REFUSED = "The framework raises an error at the first batch: rows and outputs differ in width."


def _consequence(units: int, classes: int) -> str:
    last = classes - 1
    labels = f"Label {units} raises" if units == last else f"Labels {units} to {last} raise"
    return f"{labels} an error, on some devices without a word, and can never be predicted."


CHECK = Check(
    code="LP202",
    name="unit-count-mismatch",
    severity=Severity.ERROR,
    title="The number of output units is not the number of classes.",
    why="A loss over classes has one unit a class; labels and names must agree with it.",
    consequence=(
        "Labels beyond the last unit raise an error; units beyond the last class are never right."
    ),
    fix="give the output one unit a class",
    bad=(
        Example(
            "model.py",
            """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar100.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train)
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar100.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(100, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://keras.io/api/losses/probabilistic_losses/",
    ),
    run=_run,
)
