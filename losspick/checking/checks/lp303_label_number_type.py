"""The labels have a number type that the loss does not take."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence, has_several_units
from losspick.checking.spellings import Spelled, spelled
from losspick.core.domains import TargetDomain
from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework, Severity

_BY_INDEX = ("sparse_categorical_ce", "class_weighted_ce", "multiclass_hinge")


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    known = spelled(spec)
    if known is None or spec.target_dtype is None or spec.call is None or spec.swapped:
        return
    if spec.loss is not None and spec.loss.value.path in _BY_INTEGERS:
        yield from _floats(check, spec)
    if spec.framework is not Framework.TORCH or spec.loss is None:
        return
    if spec.loss.value.path == _OF_MODEL:
        yield from _values(check, spec)
    if spec.target_dtype.value == "float" and _is_refused(spec.loss.value):
        yield _by_index(check, spec, known)
        return
    if spec.targets is None:
        yield from _column_of_floats(check, spec, known)
        yield from _integers(check, spec, known)
        return
    one_column = spec.target_rank == 1 and spec.targets.value is TargetDomain.ZERO_ONE
    index = one_column or spec.targets.value is TargetDomain.CLASS_INDEX
    if spec.targets.value in _NUMBERS and spec.output_rank == 2:  # else of one row, as shares
        yield from _column_of_floats(check, spec, known)
    floats = spec.target_dtype.value == "float" and not _is_as_wide(spec)
    if index and known.loss.id in _BY_INDEX and floats:
        yield _by_index(check, spec, known)
    yield from _integers(check, spec, known)


#: Losses that take class indices, and no probabilities of classes.
_INDICES_ALONE = frozenset({"NLLLoss", "NLLLoss2d", "nll_loss", "MultiMarginLoss",
                            "multi_margin_loss"})  # fmt: skip
_OVER_CLASSES = frozenset({"CrossEntropyLoss", "cross_entropy"})


def _is_refused(loss: NamedLoss) -> bool:
    """Tell whether a loss takes no floats: there is no class to leave out among probabilities."""
    name = loss.path.rpartition(".")[2]
    left_out = loss.argument("ignore_index") if name in _OVER_CLASSES else None
    known = left_out is not None and type(left_out.value) is int
    return name in _INDICES_ALONE or (known and left_out.value >= 0)  # type: ignore[union-attr,operator]


def _by_index(check: Check, spec: ModelSpec, known: Spelled) -> Finding:
    return check.finding(
        spec.call or spec.loss.place,  # type: ignore[union-attr]
        f"{known.spelling.short} takes class indices as integers; these are floats.",
        confidence=confidence(spec),
        related=(spec.loss.place,) if spec.loss is not None else (),
    )


def _is_as_wide(spec: ModelSpec) -> bool:
    """Tell whether the targets have a column for each unit: torch takes them as probabilities."""
    one = spec.units is not None and spec.units.value == 1 and spec.target_rank == 2
    return one or (spec.output_rank is not None and spec.output_rank == spec.target_rank)


#: Numbers that are no labels.
_NUMBERS = (TargetDomain.REAL, TargetDomain.UNIT_INTERVAL)
#: Those of optax and TensorFlow, which convert nothing.
_BY_INTEGERS = (
    "optax.softmax_cross_entropy_with_integer_labels",
    "tensorflow.nn.sparse_softmax_cross_entropy_with_logits",
    "tensorflow.losses.sparse_softmax_cross_entropy",
)


#: The squared error that models of transformers choose for one label.
_OF_MODEL = "transformers.MSELoss"


def _values(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """With one label, transformers trains a value, and its labels have to be floats."""
    integers = spec.target_dtype is not None and spec.target_dtype.value == "int"
    one = spec.units is not None and spec.units.value == 1
    if integers and one and spec.call is not None and spec.units is not None:
        yield check.finding(
            spec.call,
            "With one label, transformers takes MSELoss, on floats; these labels are integers.",
            confidence=confidence(spec),
            consequence="On a GPU torch raises an error; else numbers of classes are regressed on.",
            fix="num_labels=K for K classes, or floats for one value a row",
            related=(spec.units.place,),
        )


def _floats(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """Class indices that are no integers are refused."""
    floats = spec.target_dtype is not None and spec.target_dtype.value == "float"
    if floats and spec.targets is None and spec.call is not None and spec.loss is not None:
        yield check.finding(
            spec.call,
            f"{spec.loss.value.written} takes class indices as integers; these are floats.",
            confidence=confidence(spec),
            related=(spec.loss.place,),
        )


def _integers(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """Binary cross-entropy takes no integers, whatever they stand for.

    What else computes it multiplies with the labels, and takes any numbers.
    """
    refusing = known.spelling.short in _FLOATS_ALONE and not spec.peer
    integers = spec.target_dtype is not None and spec.target_dtype.value == "int"
    if refusing and integers and spec.call is not None and spec.loss is not None:
        yield check.finding(
            spec.call,
            f"{known.spelling.short} takes floats as targets; these are integers.",
            confidence=confidence(spec),
            related=(spec.loss.place,),
        )


#: Losses that share the number type of the output with the labels.
_FLOATS_ALONE = frozenset({"BCELoss", "binary_cross_entropy", "BCEWithLogitsLoss",
                           "binary_cross_entropy_with_logits"})  # fmt: skip


def _column_of_floats(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """One column is no row of class probabilities, so it must hold class indices."""
    alone = spec.output_rank == 1  # scores of one row, and a probability for each class
    column = spec.target_rank == 1 and not spec.peer and not alone and known.loss.id in _BY_INDEX
    floats = spec.target_dtype is not None and spec.target_dtype.value == "float"
    told = has_several_units(spec) and column and floats
    if told and spec.loss is not None and spec.call is not None:
        yield check.finding(
            spec.call,
            f"{known.spelling.short} takes class indices as integers; this is a column of floats.",
            confidence=confidence(spec),
            related=(spec.loss.place,),
        )


CHECK = Check(
    code="LP303",
    name="label-number-type",
    severity=Severity.ERROR,
    title="The labels have a number type that the loss does not take.",
    why="torch's cross-entropy takes class indices as int64; binary cross-entropy takes floats.",
    consequence="torch raises an error at the first batch.",
    fix="cast the labels: .long() for class indices, .float() for binary targets",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
y = torch.randint(0, 2, (64,))
loss = nn.BCEWithLogitsLoss()(net(x).squeeze(1), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Linear(8, 1)
y = torch.randint(0, 2, (64,)).float()
loss = nn.BCEWithLogitsLoss()(net(x).squeeze(1), y)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html",
    ),
    run=_run,
)
