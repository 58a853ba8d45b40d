"""Models and losses that only stand side by side: handed to one trainer, or alone in a file."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.applying_layers import apply_layers
from losspick.reading.python.libraries.compiling import describe_later, note_compile
from losspick.reading.python.libraries.trainers import COMPILING, wrapped
from losspick.reading.python.libraries.unused import note_handed_on
from losspick.reading.python.pairing.losses import describe
from losspick.reading.python.spelling.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS, TORCH_CALL
from losspick.reading.python.values.class_values import model_base
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    CompiledV,
    Const,
    FunctionV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ModuleV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    TensorV,
    Value,
)

#: What losses and models are handed on as.
_TELLING = frozenset({LossV, Symbol, ObjectV, ModelV})


def note_side_by_side(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note a pairing where one unknown call is given exactly one model and one loss."""
    if not given.whole:
        note_handed_on(given)
        return
    values: list[Value] = [*given.positional, *given.keywords.values()]
    if _TELLING.isdisjoint(map(type, values)):
        return
    note_handed_on(given)
    place = frame.source.place(node)
    values = [as_object(value, place) for value in values]
    losses = [value for value in values if isinstance(value, LossV)]
    models = [value for value in values if isinstance(value, ModelV | ObjectV)]
    if not losses:
        _apply_own(machine, given, node, frame)
    for loss in losses:
        loss.used = True
    if len(losses) != 1 or len(models) != 1:
        return
    _note(machine, losses[0], models[0], frame)


#: How people call a loss that they hand to a trainer.
_LOSSES = regex(r"(?i)(\w+_)?(loss|criterion|objective)(_?(fn|func|function))?$")


def _apply_own(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Apply a loss of the tree, told by its name, to the only model that is given beside it."""
    parts = [v for v in (*given.positional, *given.keywords.values()) if _is_part(v)]
    if len(parts) < _PAIR:
        return
    named: dict[int | str, Value] = dict(enumerate(given.positional))
    named.update(given.keywords.items())
    words = {key: key if isinstance(key, str) else given.texts.get(key, "") for key in named}
    keys = [key for key, v in named.items() if _LOSSES.match(words[key]) and _is_own(v)]
    models = [v for key, v in named.items() if key not in keys and _is_model(v)]
    if len(keys) == len(models) == 1:
        output = output_of(machine, models[0], frame)
        if isinstance(output, TensorV) and output.made:
            machine.call(named[keys[0]], Arguments([output, BATCH]), node, frame)


_PAIR = 2


def _is_part(value: Value) -> bool:
    return isinstance(value, ObjectV | ModelV | FunctionV | PartialV)


def _is_own(value: Value) -> bool:
    return isinstance(value, ObjectV | FunctionV | PartialV)


def _is_model(value: Value) -> bool:
    return isinstance(value, ModelV) or (isinstance(value, ObjectV) and model_base(value.cls))


#: What runs a function on devices or in processes with ``args``, and what it puts before them.
_RUNNING = {"run": 0, "experimental_run_v2": 0, "spawn": 1, "Process": 0, "Thread": 0}


def call_handed_on(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Call a function that is handed on with its arguments; None: there is none."""
    if name not in _RUNNING or not isinstance(rest := given.keywords.get("args"), ListV):
        return None
    function = given.get(0, "target", "fn")
    if not isinstance(function, FunctionV):
        return None
    before: list[Value] = [UNKNOWN] * _RUNNING[name]
    inner = Arguments([*before, *rest.items], whole=rest.whole)
    return machine.call(function, inner, node, frame)


#: Words by which poutyne names losses, beside the names of torch's functions.
_WORDS = {"mse": "mse_loss", "bce": "binary_cross_entropy", "nll": "nll_loss", "l1": "l1_loss",
          "bce_with_logits": "binary_cross_entropy_with_logits"}  # fmt: skip


def with_words(given: Arguments) -> Arguments:
    """Return arguments with losses in place of the words for them."""

    def meant(value: Value) -> Value:
        word = value.value if isinstance(value, Const) else None
        path = f"torch.nn.functional.{_WORDS.get(str(word), word)}"
        return Symbol(path) if isinstance(word, str) and path in LOSS_FUNCTIONS else value

    words = {name: meant(value) for name, value in given.keywords.items()}
    return replace(given, positional=[meant(value) for value in given.positional], keywords=words)


def as_object(value: Value, place: Location) -> Value:
    """Return the loss that a function of a library computes."""
    path = canonical(value.path) if isinstance(value, Symbol) else ""
    if path not in LOSS_FUNCTIONS:
        return value
    return LossV(path, last(path), {}, place)


def note_wrapped(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note the pairing of a wrapper that makes an estimator of a network, and return that."""
    note_handed_on(given)
    if path in COMPILING:
        _compile(machine, given, node, frame)
        return UNKNOWN
    both = wrapped(machine, path, given, node, frame)
    if both is None or not is_network(both[0]):
        return UNKNOWN
    output = output_of(machine, both[0], frame)
    if isinstance(output, ListV) and output.items:
        output = output.items[0]  # the others are there for other uses
    place = frame.source.place(node)
    compiled = CompiledV(
        loss=both[1],
        metrics=ListV([]),
        place=place,
        loss_place=both[1].place,
        metrics_places=(place,),
        output=output,
        framework=Framework.TORCH,
    )
    describe_later(machine, compiled)
    return ModelV(path, output=output, place=place, compiled=[compiled])


def _compile(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> None:
    """Note the loss with which a wrapper compiles a model that is not compiled yet."""
    model, loss = given.get(0, "model", "build_fn"), given.keywords.get("loss")
    if isinstance(model, FunctionV) and given.whole and loss is not None:
        model = machine.call(model, Arguments(whole=False), node, frame)
    if isinstance(model, ModelV) and loss is not None and not model.compiled:
        words: dict[str, Value] = {
            name: given.keywords[name] for name in ("loss", "metrics") if name in given.keywords
        }
        note_compile(machine, model, replace(given, positional=[], keywords=words), node, frame)


def _note(machine: Machine, loss: LossV, model: Value, frame: Frame) -> None:
    order = LOSS_CLASSES.get(loss.path) or LOSS_FUNCTIONS.get(loss.path, TORCH_CALL)
    output = output_of(machine, model, frame)
    machine.found.append(describe(loss, order.framework, output, certain=False))


def is_network(value: Value) -> bool:
    """Tell whether a value can stand for a model: a dense layer alone can."""
    dense = isinstance(value, LayerV) and value.effect == "set"
    return dense or isinstance(value, ModelV | ObjectV)


def output_of(machine: Machine, model: Value, frame: Frame) -> Value:
    """Return what a model gives for an input of which nothing is known."""
    if isinstance(model, ModelV | LayerV):
        return apply_layers(machine, model, TensorV())
    return machine.call(model, Arguments([UNKNOWN]), ast.Pass(), frame)


def is_left_over(module: ModuleV) -> bool:
    """Tell whether the only loss of a file is not used."""
    return not module.judged and len(module.losses) == 1 and not module.losses[0].used


def pair_the_only_two(machine: Machine, module: ModuleV) -> None:
    """Pair a loss with a model where a file holds one of each and uses neither."""
    if not is_left_over(module):
        return
    named = [value for value in module.names.values() if isinstance(value, ModelV | ObjectV)]
    models = list({id(value): value for value in named}.values())
    if len(models) != 1 or models[0].called:
        return
    frame = Frame(Scope({}, module), machine.project.source_of(module))
    _note(machine, module.losses[0], models[0], frame)
