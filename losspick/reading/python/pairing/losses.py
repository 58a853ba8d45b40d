"""Where a loss meets an output: one ModelSpec for each such place."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TypeVar

from losspick.core.domains import TargetDomain
from losspick.core.spec import COMPUTED as UNTOLD
from losspick.core.spec import (
    Argument,
    Choice,
    Fact,
    Literal,
    Location,
    ModelSpec,
    NamedLoss,
)
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.bounds import IN_A_UNIT, IN_DEGREES, IN_PERCENT, is_above_one
from losspick.reading.python.data.either_sign import EITHER_SIGN, NEVER_BELOW
from losspick.reading.python.data.quantities import QUANTITY
from losspick.reading.python.data.renumbering import LESS_ONE
from losspick.reading.python.data.spreading import COMPUTED, LISTED
from losspick.reading.python.pairing.flattening import flattened, is_flat
from losspick.reading.python.pairing.likeliest import ROWS
from losspick.reading.python.spelling.loss_tables import (
    CONSTRUCTOR_OPTIONS,
    Order,
)
from losspick.reading.python.spelling.segmentation import form_of
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    DOUBTED,
    FORMED,
    UNKNOWN,
    Const,
    ListV,
    LossV,
    Symbol,
    TensorV,
    Value,
)

V = TypeVar("V")


def make_loss(name: str, given: Arguments, node: ast.AST, frame: Frame) -> LossV:
    """Return a loss object of a class, by any of its names."""
    path = canonical(name)
    place = frame.source.place(node)
    arguments = dict(given.keywords)
    places = {name: at for name, at in given.places.items() if isinstance(name, str)}
    options = CONSTRUCTOR_OPTIONS.get(path, ())
    for position, value in enumerate(given.positional):
        if position < len(options):
            arguments[options[position]] = value
            places[options[position]] = given.places.get(position, place)
    loss = LossV(path, last(path), arguments, place, argument_places=places)
    loss.unread, loss.flat = not given.whole, is_flat(name)
    frame.scope.module.losses.append(loss)
    return loss


def loss_of_function(path: str, given: Arguments, order: Order, place: Location) -> LossV:
    """Return the loss that a call of a function computes, with its options."""
    taken = {*order.prediction_names, *order.target_names}
    arguments = {name: value for name, value in given.keywords.items() if name not in taken}
    for position, name in enumerate(order.options, start=2):
        if position < len(given.positional):
            arguments[name] = given.positional[position]
    places = {name: at for name, at in given.places.items() if isinstance(name, str)}
    loss = LossV(path, last(path), arguments, place, argument_places=places)
    loss.unread = not given.whole
    return loss


#: Labels in one column if they are of two classes, else in one column a class.
BINARISED = "binarised labels"
_TWO = 2
#: Rewards and discounted values of the next state.
BOOTSTRAPPED = "rewards and values of the next state"
_MADE_OF_OTHERS = (COMPUTED, LESS_ONE, BOOTSTRAPPED, LISTED)


#: Losses that compare numbers one by one, for which labels of classes are no numbers.
OF_NUMBERS = frozenset(
    {"mse_loss", "MSELoss", "l1_loss", "L1Loss", "smooth_l1_loss", "SmoothL1Loss", "huber_loss",
     "HuberLoss", "MeanSquaredError", "MeanAbsoluteError", "Huber", "mse", "mae", "huber",
     "mean_squared_error", "mean_absolute_error", "l2_loss", "squared_error"}
)  # fmt: skip


def describe(
    loss: LossV,
    framework: Framework,
    output: Value,
    target: Value = UNKNOWN,
    *,
    call: Location | None = None,
    swapped: bool = False,
    metrics: tuple[Fact[str], ...] = (),
    certain: bool = True,
) -> ModelSpec:
    """Return what is known of a loss and the output and the target that it is given."""
    tensor = output if isinstance(output, TensorV) else TensorV()
    tensor, labels = flattened(loss, tensor, _labels(loss, output, target))
    at = call or loss.place
    known = tensor.activation is not None and tensor.targets is None and not swapped
    units = None if _is_map(loss, tensor) else tensor.units
    weighting = "pos_weight" if "pos_weight" in loss.arguments else "weight"
    weights = loss.arguments.get(weighting)
    return ModelSpec(
        framework=framework,
        reader="python",
        loss=Fact(named_loss(loss), loss.place),
        call=call,
        activation=_fact(tensor.activation if known else None, tensor.origin or at),
        units=_fact(units if known else None, tensor.units_place or at),
        axis=_fact(tensor.axis if known else None, _place_of_axis(tensor) or at),
        class_axis=tensor.class_axis,
        targets=_fact(labels.targets, at),
        target_dtype=_fact(labels.dtype, at),
        output_rank=tensor.rank,
        target_rank=labels.rank,
        target_width=_width(labels),
        as_read=isinstance(target, TensorV) and labels.name not in _MADE_OF_OTHERS,
        drawn=labels.origin is not None and labels.activation is None,
        peer=labels.made or labels.activation is not None,
        bootstrapped=labels.name == BOOTSTRAPPED,
        target_activation=_fact(None if labels.learned else labels.activation, at),
        swapped=swapped,
        classes=_fact(labels.classes, at),
        labels=_fact(indices(labels), at),
        weights=_weights(weights, loss.argument_places.get(weighting, loss.place)),
        metrics=metrics,
        choices=_reduction(loss),
        certain=certain,
    )


#: What gives numbers between -1 and 1 alone, and what other numbers are targets in a unit.
_NARROW = frozenset({"tanh", "sigmoid"})
_WIDE = {
    IN_DEGREES: TargetDomain.REAL,
    IN_PERCENT: TargetDomain.NONNEGATIVE,
    IN_A_UNIT: TargetDomain.NONNEGATIVE,
}


def _labels(loss: LossV, output: Value, target: Value) -> TensorV:
    """Return what is known of the labels that a loss is given, by what it takes."""
    masks = form_of(loss.path, loss.arguments) is not None  # labels of any form and type will do
    told = not masks and output is not DOUBTED and output is not FORMED
    labels = target if isinstance(target, TensorV) and told else TensorV()
    units = output.units if isinstance(output, TensorV) else None
    if labels.name == BINARISED and units is not None and units > _TWO:
        labels = replace(labels, targets=TargetDomain.ONE_HOT)
    if labels.name == QUANTITY and last(loss.path) in OF_NUMBERS:
        labels = replace(labels, targets=TargetDomain.COUNT)
    below = isinstance(output, TensorV) and output.activation in NEVER_BELOW
    if labels.name == EITHER_SIGN and below and last(loss.path) in OF_NUMBERS:
        labels = replace(labels, targets=TargetDomain.REAL)
    plain = last(loss.path) in OF_NUMBERS and labels.activation is None
    if plain and is_above_one(labels):
        labels = replace(labels, targets=TargetDomain.POSITIVE)
    narrow = isinstance(output, TensorV) and output.activation in _NARROW
    if plain and narrow and labels.name in _WIDE:
        labels = replace(labels, targets=_WIDE[labels.name])
    if labels.name == LESS_ONE and labels.targets is None and last(loss.path) in ROWS:
        labels = replace(labels, targets=TargetDomain.CLASS_INDEX)
    return labels


def _width(labels: TensorV) -> int | None:
    """Return the size of the last axis of labels, or that of an array of one number."""
    alone = labels.rank == 1 and labels.values is not None and len(labels.values) == 1
    several = labels.rank is None and labels.units is not None and labels.units > 1
    return labels.units if labels.rank == _TWO or several else 1 if alone else None


def _is_map(loss: LossV, output: TensorV) -> bool:
    """Tell whether a divergence of torch, which adds up over all axes, may be one over pixels."""
    one = output.units == 1 and output.class_axis == 1
    return one and last(loss.path) in ("KLDivLoss", "kl_div")


def _place_of_axis(output: TensorV) -> Location | None:
    """Return where an output was normalised: its logarithm may be taken elsewhere."""
    apart = output.activation == "log_softmax" and output.before is None
    return (output.before_place if apart else None) or output.origin


def indices(labels: TensorV) -> tuple[int, int] | None:
    """Return the smallest and the largest class index of labels; None: not known."""
    if labels.values is not None and labels.dtype == "int" and labels.rank == 1:
        return int(min(labels.values)), int(max(labels.values))
    numbered = labels.targets in _INDICES or (labels.targets is None and labels.lowest != 0)
    if not numbered or labels.classes is None:
        return None
    return labels.lowest, labels.lowest + labels.classes - 1


_INDICES = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)


_REDUCTIONS = ("none", "mean", "sum")


def _reduction(loss: LossV) -> tuple[Fact[Choice], ...]:
    """Return a reduction by a word that torch does not know."""
    named = loss.arguments.get("reduction")
    if not loss.path.startswith("torch.nn.") or not isinstance(named, Const):
        return ()
    divergence = "kl_div" in loss.path or "KLDiv" in loss.path
    allowed = (*_REDUCTIONS, "batchmean") if divergence else _REDUCTIONS
    if not isinstance(named.value, str) or named.value in (*allowed, "elementwise_mean"):
        return ()
    choice = Choice(owner=f"reduction of {loss.written}", chosen=named.value, allowed=allowed)
    return (Fact(choice, loss.argument_places.get("reduction", loss.place)),)


def _fact(value: V | None, place: Location) -> Fact[V] | None:
    return None if value is None else Fact(value, place)


def _weights(value: Value | None, place: Location) -> Fact[tuple[Literal, ...]] | None:
    if isinstance(value, TensorV) and value.values is not None:
        return Fact(value.values, place)
    row = isinstance(value, TensorV) and value.rank == 1 and not value.made
    if row and isinstance(value, TensorV) and value.units is not None and value.units > 1:
        return Fact((UNTOLD,) * min(value.units, _MOST_WEIGHTS), place)
    return None


#: Of more classes than any network tells apart it does not matter how many there are.
_MOST_WEIGHTS = 100_000


def named_loss(loss: LossV) -> NamedLoss:
    """Return the loss with the arguments whose values are known."""
    arguments = []
    applied = form_of(loss.path, loss.arguments)
    if applied is not None:
        arguments.append(Argument("applies", applied, loss.place))
    unread = loss.unread
    for name, value in loss.arguments.items():
        known, literal = literal_of(value)
        if known:
            place = loss.argument_places.get(name, loss.place)
            arguments.append(Argument(name, literal, place))
        unread = unread or (not known and name in _DECISIVE)
    return NamedLoss(
        path=loss.path,
        written=loss.written,
        arguments=tuple(arguments),
        names=frozenset(loss.arguments),
        unread=unread,
    )


#: Arguments that change what a loss takes.
_DECISIVE = frozenset({"from_logits", "log_input", "log_target"})


#: Nested deeper, a list is no list of weights.
_DEEPEST_LITERAL = 3


def literal_of(value: Value, depth: int = 0) -> tuple[bool, Literal]:
    """Return whether a value is a literal, and which."""
    if isinstance(value, Const) and isinstance(value.value, str | int | float | bool | None):
        return True, value.value
    if isinstance(value, ListV) and value.whole and depth < _DEEPEST_LITERAL:
        items = [literal_of(item, depth + 1) for item in value.items]
        if all(known for known, _ in items):
            return True, tuple(literal for _, literal in items)
    if isinstance(value, Symbol):
        return True, last(value.path)
    if isinstance(value, TensorV) and value.values is not None:
        return True, value.values[0] if value.rank == 0 else value.values
    return False, None
