"""The labels are encoded in another way than the loss takes them."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, has_several_units, ignores, meeting, targets_told
from losspick.checking.spellings import Spelled, spelled
from losspick.checking.taught import refused
from losspick.checking.two_numbered import of_signs, of_two
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Functional, Severity
from losspick.losses import catalogue


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _of_boxes(check, spec)
    known = spelled(spec)
    for refusal in spec.refusals:
        yield check.finding(refusal.place, f"{refusal.value.message}.", consequence=_REFUSED)
    if spec.framework is Framework.XGBOOST:
        yield from of_signs(check, spec)
    yield from of_two(check, spec, known)
    if known is None or spec.loss is None or spec.call is None:
        return
    yield from _from_one(check, spec, known.spelling.units)
    if spec.targets is None:
        yield from _of_teacher(check, spec, known)
        yield from _column(check, spec, known)
        return
    told = targets_told(spec, known)
    taken = (known.spelling.targets or known.loss.targets, *known.spelling.also_takes)
    if told is None or any(told.within(one) for one in taken) or _may_fit(spec, told):
        return
    if told is TargetDomain.SOFT_LABELS and _takes_parts(known, taken):
        return
    if spec.reader == "losspick" and any(told.within(one) for one in _of_other_losses(spec)):
        return
    if _may_be_any(spec, told, taken) or _is_cut(spec, taken) or _of_one_unit(spec, told):
        return
    if told is TargetDomain.ZERO_ONE and _has_own_check(spec, known, taken):
        return
    yield check.finding(
        meeting(spec),
        f"{known.spelling.short} takes {taken[0].words}; the targets are "
        f"{spec.targets.value.words}.",
        confidence=confidence(spec),
        related=(spec.loss.place, spec.targets.place),
    )


def _of_boxes(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """The first class of a network that finds objects is the background."""
    if spec.loss is None or spec.labels is None or spec.classes is None or spec.units is None:
        return
    written = spec.loss.value.written
    plain = written.lower().startswith(("retinanet", "fcos"))
    if not spec.loss.value.path.startswith("torchvision.models.detection.") or plain:
        return
    if spec.labels.value[0] == 0 and spec.units.value > spec.classes.value:
        yield check.finding(
            meeting(spec),
            f"{written} takes 0 for the background, and the labels of boxes go from 0 to "
            f"{spec.labels.value[1]}.",
            confidence=confidence(spec),
            consequence="Objects of the first class are trained to be background, without a word.",
            fix="add 1 to the labels",
            related=(spec.units.place,),
        )


def _of_one_unit(spec: ModelSpec, told: TargetDomain) -> bool:
    """Tell whether labels are for the one unit, which a check of its own says is always 1."""
    return told is TargetDomain.ZERO_ONE and spec.units is not None and spec.units.value == 1


_REFUSED = "The library refuses to fit, or fits what the labels do not mean."


def _from_one(check: Check, spec: ModelSpec, counted: Units) -> Iterator[Finding]:
    """Labels from 1 on leave the first unit without a row, and the last class without a unit."""
    if spec.labels is None or spec.units is None or counted is not Units.PER_CLASS:
        return
    low, high = spec.labels.value
    units = spec.units.value
    if ignores(spec, low, high):
        return
    fewer = units == high and low > 0
    if low != 0 and units > 1 and (fewer or units == high - low + 1):
        yield check.finding(
            meeting(spec),
            f"The labels go from {low} to {high}, and {units} units take those from 0 "
            f"to {units - 1}.",
            confidence=confidence(spec),
            fix=f"subtract {low} from the labels" if low > 0 else f"add {-low} to the labels",
            related=(spec.units.place, spec.labels.place),
        )


def _has_own_check(spec: ModelSpec, known: Spelled, taken: tuple[TargetDomain, ...]) -> bool:
    """Tell whether labels 0 and 1 stand before a margin loss, or beside one unit of several."""
    one = spec.units is not None and spec.units.value == 1
    over_classes = known.spelling.units is Units.PER_CLASS
    return TargetDomain.PLUS_MINUS_ONE in taken or (one and over_classes)


def _is_cut(spec: ModelSpec, taken: tuple[TargetDomain, ...]) -> bool:
    """Tell whether numbers were cut down to whole ones, which may be the indices of classes.

    Of pixels it is known how many values there are.
    """
    if spec.classes is not None and TargetDomain.CLASS_INDEX not in taken:
        return False
    whole = spec.target_dtype is not None and spec.target_dtype.value == "int"
    amounts = (TargetDomain.NONNEGATIVE, TargetDomain.POSITIVE)
    return whole and spec.targets is not None and spec.targets.value in amounts


def _may_be_any(spec: ModelSpec, told: TargetDomain, taken: tuple[TargetDomain, ...]) -> bool:
    """Tell whether all numbers are taken, or random ones only show of what shape the data are."""
    stand_in = told is TargetDomain.REAL and spec.drawn
    return stand_in or told is TargetDomain.UNIT_INTERVAL or TargetDomain.REAL in taken


def _takes_rows(spec: ModelSpec) -> bool:
    """torch's cross-entropy takes rows of floats as well as class indices."""
    torch = spec.framework is Framework.TORCH and spec.targets is not None
    rows = (TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS)
    path = spec.loss.value.path if spec.loss else ""
    accepts = path.endswith(("CrossEntropyLoss", "cross_entropy"))
    floats = spec.target_dtype is not None and spec.target_dtype.value == "float"
    return torch and accepts and spec.targets is not None and spec.targets.value in rows and floats


def _may_fit(spec: ModelSpec, told: TargetDomain) -> bool:
    """Tell whether rows are what torch's cross-entropy takes in another form than indices."""
    return _takes_rows(spec) or (told is TargetDomain.MULTI_HOT and _may_be_places(spec))


def _may_be_places(spec: ModelSpec) -> bool:
    """Tell whether rows of 0 and 1 may be the class at each place of an output of more axes.

    torch's cross-entropy takes scores (N, 2, places) beside class indices (N, places).
    """
    path = spec.loss.value.path if spec.loss else ""
    indices = path.endswith(("CrossEntropyLoss", "cross_entropy", "NLLLoss", "nll_loss"))
    whole = spec.target_dtype is None or spec.target_dtype.value == "int"
    flat = spec.output_rank == 2 or (spec.units is not None and spec.class_axis == -1)
    in_code = spec.framework is Framework.TORCH and spec.reader == "python"
    return in_code and indices and whole and not flat


def _of_other_losses(spec: ModelSpec) -> Iterator[TargetDomain]:
    """Yield the targets of all losses that go by one name, which is told of whole descriptions.

    In code, forms and types of arrays part them.
    """
    path = spec.loss.value.path if spec.loss is not None else ""
    for loss in catalogue().values():
        for spelling in loss.spellings:
            own = spelling.framework is spec.framework and spelling.code is None
            if own and path in (spelling.name, *spelling.names):
                yield spelling.targets or loss.targets


#: Labels of 0 and 1, of which mixtures are probabilities.
_WHOLE = frozenset({TargetDomain.ZERO_ONE, TargetDomain.MULTI_HOT, TargetDomain.ONE_HOT})


def _takes_parts(known: Spelled, taken: tuple[TargetDomain, ...]) -> bool:
    """Tell whether a loss on labels of 0 and 1 means something where they are mixed, too."""
    decides = known.loss.elicits is Functional.MOST_LIKELY_CLASS
    return not decides and not _WHOLE.isdisjoint(taken)


def _of_teacher(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """What another model gives is no target in each form, either."""
    said = refused(spec, known)
    if said is not None and spec.call is not None and spec.loss is not None:
        message, consequence, fix = said
        yield check.finding(
            spec.call,
            message,
            confidence=confidence(spec),
            consequence=consequence,
            fix=fix,
            related=(spec.loss.place,),
        )


def _column(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """A column of whole numbers is no table of one-hot rows."""
    whole = spec.target_dtype is not None and spec.target_dtype.value == "int"
    last = spec.class_axis == -1 or (spec.axis is not None and spec.axis.value == -1)
    keras = spec.framework is Framework.KERAS and last
    alone = spec.target_rank == 1 or (keras and spec.target_rank == 0)
    # whose type nobody tells; of data that are at hand another check says more
    cells = keras and spec.as_read and spec.target_dtype is None and spec.trained_on is None
    rows = {known.spelling.targets or known.loss.targets, *known.spelling.also_takes}
    if (
        not alone
        or not (whole or cells)
        or not has_several_units(spec)
        or spec.peer
        or spec.swapped
    ):
        return
    if rows <= {TargetDomain.ONE_HOT, TargetDomain.SOFT_LABELS} and spec.loss is not None:
        yield check.finding(
            meeting(spec),
            f"{known.spelling.short} takes one-hot rows; the targets are one column"
            f"{' of whole numbers' if whole else ''}.",
            confidence=confidence(spec),
            related=(spec.loss.place,),
        )


CHECK = Check(
    code="LP301",
    name="labels-do-not-fit",
    severity=Severity.ERROR,
    title="The labels are encoded in another way than the loss takes them.",
    why="Class indices, one-hot rows and signs are not interchangeable.",
    consequence=(
        "The framework raises an error about shapes, or computes a number that means nothing."
    ),
    fix="encode the labels as the loss takes them, or take the loss for these labels",
    bad=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

y_train = to_categorical(labels, 10)
model = Sequential([Dense(10, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(x_train, y_train, epochs=5)
""",
        ),
        Example(
            "index.py",
            """\
from tensorflow import keras

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
model.fit(x_train, y_train)
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical

y_train = to_categorical(labels, 10)
model = Sequential([Dense(10, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x_train, y_train, epochs=5)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://keras.io/api/losses/probabilistic_losses/",
    ),
    run=_run,
)
