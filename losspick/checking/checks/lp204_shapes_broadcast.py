"""Outputs of shape (N, 1) stand against targets of shape (N,), or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.checking.judged import confidence
from losspick.checking.spellings import Spelled, spelled
from losspick.core.finding import Check, Example, Finding
from losspick.core.loss import Units
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Framework, Severity

#: Losses that torch computes for any two shapes that broadcast.
_SILENT = ("mse", "mae", "huber", "smooth_l1", "poisson", "gaussian_nll")
#: Losses for which torch refuses shapes that differ.
_REFUSED = ("bce", "multilabel_bce", "fractional_bce")


#: What classes are called that are chosen by a limit.
_HITS = "chosen classes"


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    yield from _column_of_classes(check, spec)
    known = spelled(spec)
    if known is None or spec.loss is None or spec.call is None:
        return
    yield from _column_of_indices(check, spec, known)
    yield from _columns(check, spec, known)
    several = spec.loss.value.path == _OF_MODEL and spec.units is not None and spec.units.value > 1
    refused = known.loss.id in _REFUSED and spec.framework is Framework.TORCH and not spec.peer
    refused = refused or several
    silent = known.loss.id in _SILENT or spec.framework is Framework.JAX or refused
    per_target = known.spelling.units is Units.PER_TARGET
    shapes = _shapes(spec, refused=refused)
    if silent and per_target and shapes and spec.framework is not Framework.KERAS:
        yield check.finding(
            spec.call,
            f"{known.spelling.short} gets outputs of shape {shapes[0]} and targets of shape "
            f"{shapes[1]}.",
            confidence=confidence(spec),
            related=(spec.loss.place, spec.units.place if spec.units else None),
            consequence="torch raises an error at the first batch." if refused else None,
            fix=_FIX_UNITS if several else None if shapes[1] == _ROW else _FIX,
        )


def _column_of_classes(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    """A booster predicts classes in a column, and they are compared with a row of labels."""
    column = spec.output_rank == 2 and spec.target_rank == 1
    if column and spec.loss is None and spec.activation and spec.activation.value == _HITS:
        yield check.finding(
            spec.activation.place if spec.call is None else spec.call,
            "The classes that are chosen have shape (N, 1), and are compared with labels of shape "
            "(N,).",
            consequence=(
                "Every prediction is compared with every label: the share of hits is that of "
                "chance, and their number is larger than that of the rows."
            ),
            fix="compare outputs in a row: output.squeeze(1)",
            related=(spec.activation.place,),
        )
    classes = spec.activation is not None and spec.activation.value == "classes"
    if spec.loss is None and column and classes and spec.call and spec.activation:
        yield check.finding(
            spec.call,
            "What predict gives for several classes has shape (N, 1), and is compared with labels "
            "of shape (N,).",
            consequence=(
                "numpy compares every prediction with every label: the share of hits is that of "
                "chance. pandas raises an error."
            ),
            fix="take the classes as a row: predict(x).ravel()",
            related=(spec.activation.place,),
        )


def _shapes(spec: ModelSpec, *, refused: bool) -> tuple[str, str] | None:
    """Return the shapes of outputs and targets, if one is a column and the other a row."""
    if spec.units is not None:
        if spec.output_rank == 1:  # one sample on its own gives (units,)
            return None
        column = (spec.units.value == 1 or refused) and spec.class_axis == -1
        against_row = spec.target_rank == 1 and spec.target_width is None
        return (f"(N, {spec.units.value})", _ROW) if column and against_row else None
    row = spec.output_rank == 1 and (spec.activation is not None or spec.reader == "live")
    column = spec.target_rank == 2 and spec.target_width == 1
    return (_ROW, "(N, 1)") if row and column and spec.framework is Framework.TORCH else None


def _column_of_indices(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """Class indices have an axis less than the scores of the classes."""
    several = spec.units is not None and spec.units.value > 1 and spec.class_axis == -1
    several = several and spec.output_rank != 1
    column = spec.target_rank == 2 and spec.target_width == 1 and not spec.peer
    by_index = known.loss.id in _BY_INDEX and spec.framework is Framework.TORCH
    if by_index and several and column and spec.loss and spec.call:
        yield check.finding(
            spec.call,
            f"{known.spelling.short} takes class indices of shape (N,); these are of shape (N, 1).",
            confidence=confidence(spec),
            related=(spec.loss.place,),
            consequence="torch raises an error at the first batch.",
            fix="targets.squeeze(1)",
        )


def _columns(check: Check, spec: ModelSpec, known: Spelled) -> Iterator[Finding]:
    """A column stands against several units of a batch, several against one, or a row.

    In code, one target may be meant for all units, unless torch refuses it; what a live model is
    given is seen whole.
    """
    refused = known.loss.id in _REFUSED
    told = refused and spec.framework is Framework.TORCH  # as a row that torch refuses
    each = known.loss.id in _BY_COLUMN or refused
    seen = spec.reader == "live" or (told and spec.class_axis == -1 and not spec.peer)
    if not seen or not each or spec.units is None or spec.output_rank not in _ranks(spec):
        return
    units, width = spec.units.value, spec.target_width if spec.target_rank == _TABLE else None
    if spec.reader != "live" and (units == 1 or width != 1):
        return
    row = spec.target_rank == 1 and units > 1 and not told
    if not row and (width is None or width == units or 1 not in (units, width)):
        return
    yield check.finding(
        spec.call or spec.units.place,
        f"{known.spelling.short} gets outputs of shape (N, {units}) and targets of shape "
        f"{_ROW if row else f'(N, {width})'}.",
        confidence=confidence(spec),
        consequence=_of_columns(spec.framework, units, width, refused=refused),
        fix="give each unit a target column of its own",
    )


def _ranks(spec: ModelSpec) -> tuple[int | None, ...]:
    """Return the numbers of axes of outputs with one row of units for each row of a batch."""
    return (_TABLE,) if spec.reader == "live" else (_TABLE, None)


def _of_columns(framework: Framework, units: int, width: int | None, *, refused: bool) -> str:
    """Return what a library does with columns of another number."""
    library = "Keras" if framework is Framework.KERAS else "torch"
    if refused:
        return f"{library} raises an error at the first batch."
    if width is None:
        return f"{library} raises an error, but for batches of {units} rows, which it mixes up."
    if width == 1:
        return f"The column is broadcast: each of the {units} units learns the same target."
    return f"The output is broadcast: it learns one number for all {width} columns."


_TABLE = 2
#: Losses that compare each number of the outputs with one of the targets.
_BY_COLUMN = (*(one for one in _SILENT if one != "gaussian_nll"), "msle", "mape", "log_cosh")
#: The squared error that models of transformers compute, which flatten but one unit.
_OF_MODEL = "transformers.MSELoss"
_BY_INDEX = ("sparse_categorical_ce", "class_weighted_ce")
_ROW = "(N,)"
_FIX_UNITS = "give each unit a target of its own, or the model one unit"
_FIX = "give both the same shape: leave the outputs (N, 1), or targets.squeeze(1)"


CHECK = Check(
    code="LP204",
    name="shapes-broadcast",
    severity=Severity.ERROR,
    title="Outputs of shape (N, 1) stand against targets of shape (N,), or the other way round.",
    why="Subtraction broadcasts the two to (N, N): every prediction is compared with every target.",
    consequence=(
        "With 64 rows, 4,096 pairs are compared and 64 are meant. A squared error is least where "
        "every prediction is the mean of the targets, at their variance; torch only warns."
    ),
    fix="give both the same shape: targets.unsqueeze(1), or outputs.squeeze(1)",
    bad=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
x, y = torch.randn(64, 8), torch.randn(64)
loss = nn.MSELoss()(net(x), y)
""",
        ),
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
x, y = torch.randn(64, 8), torch.randn(64, 1)
loss = nn.MSELoss()(net(x).squeeze(), y)
""",
        ),
    ),
    good=(
        Example(
            "train.py",
            """\
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
x, y = torch.randn(64, 8), torch.randn(64)
loss = nn.MSELoss()(net(x).squeeze(1), y)
""",
        ),
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/notes/broadcasting.html",
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html",
    ),
    run=_run,
)
