"""Methods of arrays, columns, estimators and encoders."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data import changed_tables
from losspick.reading.python.data.binned import returned_by
from losspick.reading.python.data.cells import gives_rows
from losspick.reading.python.data.changed_sets import set_attribute, set_of
from losspick.reading.python.data.datasets import BINARISING
from losspick.reading.python.data.drawn import alike
from losspick.reading.python.data.grouped import GROUPED, GROUPING, of_groups
from losspick.reading.python.data.lookups import looked_up
from losspick.reading.python.data.noise import drawn_here
from losspick.reading.python.data.ordinals import encoded_so
from losspick.reading.python.data.parting import parts_of_rows, parts_of_units
from losspick.reading.python.data.plain import is_loose, whole_number
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.data.whole_labels import NAMES, are_names, kept_by
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.containers import one_of_all
from losspick.reading.python.libraries.tensors import transform
from losspick.reading.python.pairing.class_weights import note_weights
from losspick.reading.python.pairing.critics import note_trained
from losspick.reading.python.pairing.losses import BINARISED
from losspick.reading.python.pairing.two_classes import note_several
from losspick.reading.python.pairing.uses import note_use
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import axes_of, size_along
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    EncoderV,
    EstimatorV,
    FunctionV,
    ListV,
    TensorV,
    Value,
)


def of_array(
    machine: Machine, owner: TensorV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a method of an array gives."""
    if name in ("dim", "ndimension"):
        return axes_of(owner)
    if name == "size" and owner.made and (axis := whole_number(given.get(0, "dim"))) is not None:
        return size_along(owner, axis)
    if (parts := _parted(owner, name, given)) is not None:
        return parts
    looked_up = owner.rank == 1 or (owner.rank is None and isinstance(given.get(0), DictV))
    if name == "replace" and owner.rank == 1:
        given = _in_pairs(given)
    if looked_up and (name in ("map", "apply") or _codes_words(name, given)):
        return _mapped(machine, owner, given, node, frame)
    if name == "backward":
        note_trained(machine, owner, given, frame.source.place(node))
    if "inplace" in given.keywords or name == "update":
        changed_tables.forget_column(machine, node, frame)
    if name.endswith("_") and _is_changed(owner, name) and isinstance(node, ast.Call):
        _forget_codes(machine, owner, node, frame)
    note_use(machine, owner, name, given, node, frame)
    if name == "normal_":
        return drawn_here(alike(owner), node, frame) or UNKNOWN
    return transform(owner, name, given, frame.source.place(node))


def _parted(owner: TensorV, name: str, given: Arguments) -> Value | None:
    """Return groups or parts of the rows of an array, or what is computed of each group."""
    if owner.name == GROUPED:
        return of_groups(name, given)
    if owner.rank == 1 and name in GROUPING:
        return TensorV(rank=1, name=GROUPED)
    if name == "chunk" and owner.made:
        return parts_of_units(owner, given.get(0, "chunks"), given.get(1, "dim"))
    return parts_of_rows(owner) if name in ("split", "chunk") else None


def _is_changed(owner: TensorV, name: str) -> bool:
    """Tell whether an array that a method changes in place no longer holds what is known of it."""
    labels = owner.classes is not None and name not in _FORMING
    return bool(owner.lowest or owner.values) or ((name in _COMPUTING or labels) and not owner.made)


_COMPUTING = frozenset({"sub_", "add_", "mul_", "div_", "masked_fill_"})
#: Methods in place that leave each number what it is.
_FORMING = frozenset({"squeeze_", "unsqueeze_", "t_", "transpose_", "resize_", "detach_",
                      "requires_grad_", "share_memory_", "set_", "swapaxes_"})  # fmt: skip


def _forget_codes(machine: Machine, owner: TensorV, node: ast.Call, frame: Frame) -> None:
    """Forget the numbers of an array that is changed in place, ``y.sub_(1)``."""
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, _HELD):
        changed = TensorV(rank=owner.rank, dtype=owner.dtype, name=COMPUTED)
        assign(machine, node.func.value, changed, frame)


#: Functions that put other numbers into the array that they are given first.
IN_PLACE = frozenset({"numpy.place", "numpy.put", "numpy.putmask", "numpy.copyto",
                      "numpy.put_along_axis"})  # fmt: skip


def changed_in_place(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Forget what an array held into which other numbers are put."""
    array, held = given.get(0), given.nodes.get(0)
    if isinstance(array, BoundV) and (rows := set_of(array)) is not None:
        set_attribute(machine, rows, array.name)
    elif isinstance(array, TensorV) and not array.made and isinstance(held, _HELD):
        assign(machine, held, TensorV(rank=array.rank, name=COMPUTED), frame)
    return NONE


_HELD = ast.Name | ast.Attribute | ast.Subscript


def _mapped(
    machine: Machine, column: TensorV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return a column whose values were looked up, or computed one by one."""
    function = given.get(0, "arg", "func")
    made: Value = UNKNOWN
    if isinstance(function, DictV):
        made = one_of_all(function)
    elif _is_code(function) and function is not None and not given.keywords:
        counted = returned_by(function.node) if isinstance(function, FunctionV) else None
        made = counted or machine.call(function, Arguments([UNKNOWN]), node, frame)
    known = isinstance(made, TensorV) and made.rank == 0 and not made.made
    one = made if known and isinstance(made, TensorV) else _named(function)
    name = one.name or kept_by(column, one.classes)
    return replace(one, rank=None if gives_rows(function, made) else 1, name=name)


def _named(function: Value | None) -> TensorV:
    """Return a value that is looked up among the names of classes, or computed."""
    words = function.items.values() if isinstance(function, DictV) and function.whole else ()
    names = {one.value for one in words if isinstance(one, Const) and isinstance(one.value, str)}
    every = len(names) == len(words) > _TWO_CLASSES
    if every:
        return TensorV(name=COMPUTED, classes=len(names), dtype=NAMES)
    return TensorV(name=COMPUTED)


def _in_pairs(given: Arguments) -> Arguments:
    """Return arguments of ``replace(["low", "high"], [0, 1])`` as one dictionary."""
    lists = [one for one in given.positional if isinstance(one, ListV) and one.whole]
    if len(lists) != _TWO_LISTS or given.keywords or len({len(one.items) for one in lists}) > 1:
        return given
    words = [one.value for one in lists[0].items if isinstance(one, Const)]
    if len(lists) < len(given.positional) or len(words) < len(lists[0].items):
        return given
    return Arguments([DictV(dict(zip(words, lists[1].items, strict=True)))])


_TWO_LISTS = 2


def _codes_words(name: str, given: Arguments) -> bool:
    """Tell whether several words are replaced by numbers, ``column.replace({"low": 0, ...})``."""
    table = given.get(0, "to_replace") if name == "replace" else None
    if not isinstance(table, DictV) or not table.whole or len(table.items) < _TWO_CLASSES:
        return False
    if len(table.items) == _TWO_CLASSES and Const(0) in table.items.values():
        return False  # it may be that other words stay, which get numbers later
    alone = len(given.positional) + len(given.keywords) == 1
    return alone and all(isinstance(word, str) for word in table.items)


def _is_code(function: Value | None) -> bool:
    """Tell whether a function is one of the tree, or gives the place of a word in a list."""
    if isinstance(function, BoundV):
        return function.name == "index" and isinstance(function.receiver, ListV)
    return isinstance(function, FunctionV)


_PREDICTING = frozenset({"predict", "predict_proba", "decision_function", "inplace_predict",
                         "fit_predict"})  # fmt: skip


def of_estimator(
    machine: Machine, owner: EstimatorV, name: str, given: Arguments, place: Location
) -> Value:
    """Return what a method of an estimator gives."""
    from losspick.reading.python.libraries.refused_labels import note_labels
    from losspick.reading.python.libraries.tabular import note_probabilities

    if name == "fit":
        if owner.path.endswith("Ranker") or owner.loss == "survival:aft":
            _note_rows(machine, owner, given, place)
        rows = given.get(0, "X")
        labels = rows.items.get("label") if isinstance(rows, DictV) else None
        note_labels(machine, owner, given.get(1, "y") or labels, place)
        note_several(machine, owner, given.get(1, "y") or labels, place)
        at = given.place(None, "sample_weight") or place
        note_weights(machine, owner, given.get(2, "sample_weight"), at)
        if "eval_metric" in given.keywords:
            _note_metric(machine, owner, given, place)
    if name in ("predict_proba", "predict_log_proba"):
        note_probabilities(machine, owner, place)
    if name in _PREDICTING:
        from losspick.reading.python.libraries.boosters import predicted

        return predicted(machine, owner, name, given, place) or UNKNOWN
    if name == "split":  # of a cross-validation: the numbers of the rows on either side
        numbers = TensorV(rank=1, dtype="int")
        return ListV([ListV([numbers, numbers], kind="tuple")], kind="rows")
    return owner if name in ("fit", "set_params") else UNKNOWN


def _note_rows(machine: Machine, owner: EstimatorV, given: Arguments, place: Location) -> None:
    from losspick.reading.python.libraries.rows_told import note_fitted_rows

    note_fitted_rows(machine, owner, given, place)


def _note_metric(machine: Machine, owner: EstimatorV, given: Arguments, place: Location) -> None:
    from losspick.reading.python.libraries.own_metrics import (
        note_metrics_of_fit,
    )

    at = given.place(None, "eval_metric") or place
    note_metrics_of_fit(machine, owner, given.get(None, "eval_metric"), at)


def encoded(owner: EncoderV, name: str, given: Arguments) -> Value:
    """Return what an encoder makes of labels or values."""
    if name == "lookup":
        return looked_up(owner)
    if owner.way:
        return encoded_so(owner, name, given) or UNKNOWN
    rows = given.get(0)
    if owner == BINARISING:
        return _binarised(rows) if name in ("transform", "fit_transform") else owner
    single = isinstance(rows, ListV) and all(_is_single(one) for one in rows.items)
    if name in ("transform", "fit_transform"):
        if single and owner.targets is TargetDomain.MULTI_HOT:
            return TensorV(targets=TargetDomain.ONE_HOT, dtype=owner.dtype)
        classes = owner.classes if name == "transform" else None
        if owner.targets is TargetDomain.CLASS_INDEX and isinstance(rows, TensorV):
            classes = rows.classes if are_names(rows) else classes
        rank = 1 if owner.targets is TargetDomain.CLASS_INDEX else 2
        return TensorV(
            targets=owner.targets,
            dtype=owner.dtype,
            rank=rank,
            classes=classes,
            name=kept_by(rows, classes),
        )
    return _fitted(owner, rows) if name == "fit" else UNKNOWN


def _binarised(labels: Value | None) -> TensorV:
    """Return rows of labels where there are known to be more than two classes."""
    several = isinstance(labels, TensorV) and (labels.classes or 0) > _TWO_CLASSES
    kind = TargetDomain.ONE_HOT if several else None
    return TensorV(dtype="int", name=BINARISED, targets=kind)


def _fitted(owner: EncoderV, labels: Value | None) -> EncoderV:
    """Return an encoder of labels that was shown the names of all classes."""
    words = labels.items if isinstance(labels, ListV) and labels.whole else []
    named = {one.value for one in words if isinstance(one, Const) and isinstance(one.value, str)}
    known = owner.targets is TargetDomain.CLASS_INDEX and not is_loose(labels)
    every = known and len(named) == len(words) > _TWO_CLASSES
    return replace(owner, classes=len(named) if every else None)


_TWO_CLASSES = 2


def _is_single(row: Value) -> bool:
    """Tell whether a row holds one label."""
    return isinstance(row, ListV) and row.whole and len(row.items) == 1
