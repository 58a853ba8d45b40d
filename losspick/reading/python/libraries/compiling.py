"""``compile``: the loss of each output, in all forms that Keras takes."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.spec import Fact, Literal, Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.data.datasets import labels_of
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.noise import as_target, note_input
from losspick.reading.python.libraries.applying_layers import apply_layers
from losspick.reading.python.libraries.class_keys import with_keys
from losspick.reading.python.libraries.compiled_metrics import metrics_of
from losspick.reading.python.libraries.growing_weights import note_network_weights
from losspick.reading.python.libraries.loading import batches_of
from losspick.reading.python.libraries.misnamed import misnamed_loss, misnamed_parts
from losspick.reading.python.libraries.own_training import train_own
from losspick.reading.python.libraries.unused import is_idle_by_text, is_replaced, is_unused
from losspick.reading.python.pairing.amounts import with_amounts
from losspick.reading.python.pairing.binarised import unfolded
from losspick.reading.python.pairing.bootstrapping import NEXT_VALUES, are_next_values
from losspick.reading.python.pairing.by_hand import note_twice
from losspick.reading.python.pairing.losses import OF_NUMBERS, describe, literal_of
from losspick.reading.python.pairing.swapped_parameters import note_order
from losspick.reading.python.pairing.trained_overlaps import note_minimised
from losspick.reading.python.spelling.loss_tables import (
    KERAS_FUNCTIONS,
    LOSS_CLASSES,
    LOSS_FUNCTIONS,
)
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    CompiledV,
    Const,
    DictV,
    FunctionV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    TensorV,
    Value,
    altered,
)


def note_compile(
    machine: Machine, owner: ModelV | ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> None:
    """Keep what a model is compiled with until it is known what it is fitted to."""
    loss = given.get(1, "loss")
    if loss is None:
        return
    if isinstance(owner, ModelV):
        output = apply_layers(machine, owner, TensorV())
    else:
        output = machine.call(owner, Arguments([UNKNOWN]), node, frame)
    place = frame.source.place(node)
    compiled = CompiledV(
        loss=loss,
        metrics=given.get(2, "metrics") or ListV([]),
        metrics_places=_places_of_items(given, frame, place),
        place=place,
        loss_place=given.place(1, "loss") or place,
        output=output,
        idle=is_idle_by_text(node, frame),
    )
    if isinstance(loss, LossV):
        loss.used = True
    frame.scope.module.judged += 1
    owner.compiled.append(compiled)
    if not is_replaced(machine, owner):
        describe_later(machine, compiled)


def _places_of_items(given: Arguments, frame: Frame, place: Location) -> tuple[Location, ...]:
    """Return where each of the metrics stands, or where all of them do."""
    key = given.key(2, "metrics")
    node = None if key is None else given.nodes.get(key)
    if isinstance(node, ast.List | ast.Tuple) and node.elts:
        return tuple(frame.source.place(one) for one in node.elts)
    return (given.place(2, "metrics") or place,)


def fit(
    machine: Machine, owner: ModelV | ObjectV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note what a model is fitted to, and return what fitting gives."""
    if isinstance(owner, ObjectV):
        train_own(machine, owner, given, node, frame)
    if not owner.compiled:
        return UNKNOWN
    note_input(machine, given)
    if owner.compiled[-1].framework is Framework.KERAS:
        note_network_weights(machine, given, frame)
    data = batches_of(machine, given.get(0, "x") or UNKNOWN, node, frame)
    _note_fit(owner.compiled[-1], data, given)
    if isinstance(owner, ObjectV) and find_member(owner.cls, "train_step") is not None:
        owner.compiled[-1].fits[-1] = UNKNOWN  # which the step may give the loss in another form
    named = given.nodes.get(given.key(1, "y") or 0)
    if _gives_shares(owner.compiled[-1]) and are_next_values(named, frame):
        owner.compiled[-1].fits[-1] = NEXT_VALUES
    return owner if owner.compiled[-1].framework is Framework.TORCH else UNKNOWN


def _gives_shares(compiled: CompiledV) -> bool:
    """Tell whether a model whose loss compares numbers gives shares that sum to 1."""
    loss, output = as_loss(compiled.loss, compiled.place), compiled.output
    shares = isinstance(output, TensorV) and output.activation == "softmax"
    return shares and loss is not None and last(loss.path) in OF_NUMBERS


def _note_fit(compiled: CompiledV, data: Value, given: Arguments) -> None:
    """Keep what a model is fitted to: labels of their own, or those of the data."""
    labels = given.get(1, "y") or labels_of(data)
    compiled.fits.append(labels or UNKNOWN)
    compiled.class_weight = given.get(None, "class_weight") or UNKNOWN
    compiled.weight_place = given.place(None, "class_weight")
    rows = given.get(None, "sample_weight")
    both = isinstance(rows, TensorV) and rows.balancing and isinstance(compiled.class_weight, DictV)
    compiled.switches = tuple(
        Fact(name, given.place(None, name) or compiled.place)
        for name in ("class_weight", "sample_weight")
        if both
    )


def describe_later(machine: Machine, compiled: CompiledV) -> None:
    """Describe a pairing when it is known what it is fitted to."""
    path = compiled.place.path
    machine.deferred.append((path, lambda: _describe(machine, compiled)))


def _describe(machine: Machine, compiled: CompiledV) -> None:
    if is_unused(compiled):
        return
    machine.found += misnamed_parts(compiled, _text(machine, compiled))
    target: Value = UNKNOWN
    for index, value in enumerate(compiled.fits):
        target = value if index == 0 else join(target, value)
    pairs = _pairs(compiled)
    alone = len(pairs) == 1 and isinstance(compiled.loss, ListV) and isinstance(target, TensorV)
    single = not isinstance(compiled.loss, ListV | DictV) or alone
    target = unfolded(machine, target, compiled.place.path)
    whole = as_target(machine, target)
    for position, (loss, given) in enumerate(pairs):
        note_order(machine, loss, compiled)
        target = whole if single else _target_of(whole, given, position)
        output = given.items.get("logits", given) if isinstance(given, DictV) else given
        function = loss.function if isinstance(loss, PartialV) else loss
        if isinstance(function, FunctionV):
            outside = _outside(machine, function)
            both = Arguments([_aligned(target, output), output])
            value = machine.call(loss, both, ast.Pass(), outside)
            note_minimised(machine, function, value, compiled.place)
            continue
        if isinstance(loss, ObjectV):
            _call_own(machine, loss, target, output)
            continue
        known = as_loss(loss, compiled.loss_place)
        if known is None:
            machine.found += misnamed_loss(loss, compiled.loss_place, _text(machine, compiled))
            continue
        note_twice(machine, output)
        spec = describe(
            known,
            compiled.framework,
            output,
            target,
            call=compiled.place,
            metrics=metrics_of(compiled, output, position, len(pairs)),
        )
        fitted = _weights(compiled) if single else None
        weights = fitted or spec.weights
        spec = with_amounts(machine, spec, output) if spec.metrics else spec
        spec = with_keys(spec, compiled) if single else spec
        machine.found.append(replace(spec, weights=weights, switches=compiled.switches))


def _aligned(target: Value, output: Value) -> Value:
    """Return targets as Keras hands them to a function: it adds or drops a last axis of one."""
    if isinstance(target, TensorV) and isinstance(output, TensorV) and target.rank != output.rank:
        return replace(target, rank=None)
    return target


def _target_of(targets: Value, output: Value, position: int) -> Value:
    """Return the targets of one of several outputs: by its name, or by its place among them."""
    if isinstance(targets, DictV):
        name = output.name if isinstance(output, TensorV) else None
        return targets.items.get(name, UNKNOWN)
    if isinstance(targets, ListV) and targets.kind != "rows" and position < len(targets.items):
        return targets.items[position]
    return UNKNOWN


def _weights(compiled: CompiledV) -> Fact[tuple[Literal, ...]] | None:
    """Return the class weights with which a model is fitted, by class from 0 on."""
    given = compiled.class_weight
    if not isinstance(given, DictV) or not given.whole or not given.items:
        return None
    values = [literal_of(value) for value in given.items.values()]
    numbers = tuple(value for known, value in values if known)
    if len(numbers) < len(values) or set(given.items) != set(range(len(values))):
        return None
    return Fact(numbers, compiled.weight_place or compiled.place)


def _call_own(machine: Machine, loss: ObjectV, target: Value, output: Value) -> None:
    """Apply a loss that is a class of the tree, as Keras would."""
    member = find_member(loss.cls, "call")
    if isinstance(member, FunctionV):
        bound = FunctionV(member.node, member.scope, loss, member.home)
        machine.call(bound, Arguments([target, output]), ast.Pass(), _outside(machine, member))


def _outside(machine: Machine, loss: FunctionV) -> Frame:
    """Return a frame from which Keras would call a loss of the user's own."""
    module = loss.scope.module
    return Frame(Scope({}, module), machine.project.source_of(module))


def _pairs(compiled: CompiledV) -> list[tuple[Value, Value]]:
    """Return each loss with its output."""
    loss, output = compiled.loss, compiled.output
    outputs = output.items if isinstance(output, ListV) and output.whole else None
    if isinstance(loss, ListV):
        if outputs is not None and loss.whole and len(outputs) == len(loss.items):
            return list(zip(loss.items, outputs, strict=True))
        single = len(loss.items) == 1 and loss.whole and isinstance(output, TensorV)
        return [(loss.items[0], output)] if single else []
    if isinstance(loss, DictV):
        return _by_name(loss, output, outputs)
    if outputs is not None:
        return [(loss, one) for one in outputs]
    return [(loss, output)]


def _by_name(loss: DictV, output: Value, outputs: list[Value] | None) -> list[tuple[Value, Value]]:
    if isinstance(output, DictV):
        return [
            (loss.items[key], altered(one, name=key) if isinstance(one, TensorV) else one)
            for key, one in output.items.items()
            if key in loss.items
        ]
    several = outputs if outputs is not None else [output]
    return [
        (loss.items[one.name], one)
        for one in several
        if isinstance(one, TensorV) and one.name is not None and one.name in loss.items
    ]


def as_loss(value: Value, place: Location) -> LossV | None:
    """Return the loss that an argument of ``compile`` means; None: not known."""
    if isinstance(value, LossV):
        return value
    if isinstance(value, Const) and isinstance(value.value, str):
        return _by_word(value.value, place)
    if isinstance(value, PartialV) and not value.arguments:
        whole = as_loss(value.function, place)
        options = {**whole.arguments, **value.keywords} if whole is not None else {}
        return None if whole is None else replace(whole, arguments=options)
    if isinstance(value, Symbol):
        path = canonical(value.path)
        if path in LOSS_FUNCTIONS or path in LOSS_CLASSES:
            return LossV(path, last(path), {}, place)
    return None


def _by_word(word: str, place: Location) -> LossV | None:
    name = KERAS_FUNCTIONS.get(word.lower())
    if name is not None:
        return LossV(f"keras.losses.{name}", f'"{word}"', {}, place)
    if f"keras.losses.{word}" in LOSS_CLASSES:
        return LossV(f"keras.losses.{word}", f'"{word}"', {}, place)
    return None


def _text(machine: Machine, compiled: CompiledV) -> str:
    source = machine.project.sources.get(compiled.place.path)
    return source.text if source is not None else ""
