"""Objects that configurations describe: by hydra, by Lightning's command line, by Keras."""

from __future__ import annotations

import ast
import itertools
from pathlib import Path

from losspick.reading.python.libraries.layers import make_layer
from losspick.reading.python.libraries.loading import gone_through
from losspick.reading.python.libraries.setting_files import content
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    Const,
    DictV,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    PartialV,
    Symbol,
    Value,
)

BUILDING = frozenset(
    {"hydra.utils.instantiate", "hydra.utils.call", "hydra_zen.instantiate",
     "lightning.cli.LightningCLI", "keras.models.model_from_json", "keras.models.model_from_yaml"}
)  # fmt: skip
_FROM_DESCRIPTION = frozenset(path for path in BUILDING if path.startswith("keras."))
_TARGET, _CLASS = "_target_", "class_path"
#: Keys by which hydra is told what to do, beside the arguments.
_ORDERS = frozenset({_TARGET, "_partial_", "_recursive_", "_convert_", "_args_"})


def build(machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Return what a configuration describes."""
    if path == "lightning.cli.LightningCLI":
        return _run_command_line(machine, given, node, frame)
    first = given.get(0, "config", "json_string") or UNKNOWN
    if path in _FROM_DESCRIPTION:
        if isinstance(first, ModelV):  # described by the same program
            return first
        return _stack(content(machine, first, frame), node, frame)
    return _made(machine, first, given.keywords, node, frame)


def _made(
    machine: Machine, value: Value, more: dict[str, Value], node: ast.AST, frame: Frame
) -> Value:
    """Return the object that a mapping names by its path, with what it holds as arguments."""
    if isinstance(value, ListV):
        return ListV([_made(machine, one, {}, node, frame) for one in value.items], value.whole)
    if not isinstance(value, DictV):
        return value
    named = value.items.get(_TARGET) or value.items.get(_CLASS)
    if not isinstance(named, Const) or not isinstance(named.value, str):
        return value
    inner = value.items
    if _CLASS in inner:
        arguments = inner.get("init_args")
        inner = arguments.items if isinstance(arguments, DictV) else {}
    words = {
        key: _made(machine, one, {}, node, frame)
        for key, one in inner.items()
        if isinstance(key, str) and key not in _ORDERS
    }
    called = _named(machine, named.value, frame)
    first = _made(machine, value.items.get("_args_", UNKNOWN), {}, node, frame)
    given = Arguments([], words | more)
    if isinstance(first, ListV):
        given = Arguments(list(first.items), words | more, whole=first.whole)
    if value.items.get("_partial_") == Const(True):
        return PartialV(called, tuple(given.positional), given.keywords)
    made = machine.call(called, given, node, frame)
    at = value.places.get(_TARGET) or value.places.get(_CLASS)
    if isinstance(made, LayerV) and at is not None:
        if made.place_of_activation == made.place:
            made.place_of_activation = at  # there it can be changed
        made.place = at
    return made


def _named(machine: Machine, path: str, frame: Frame) -> Value:
    """Return what a dotted path names: something of the tree, or of a library."""
    module, _, name = path.rpartition(".")
    found = machine.project.deferred(module, name, frame.source.path) if module else None
    settled = None if found is None else machine.project.settled(found)
    return settled if isinstance(settled, ClassV | FunctionV) else Symbol(path)


def _run_command_line(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> Value:
    """Train the model that the configuration beside the program describes, on its data."""
    cls, rows = given.get(0, "model_class"), given.get(1, "datamodule_class")
    folder = Path(frame.source.path).parent
    beside = sorted((*folder.glob("*.y*ml"), *folder.glob("conf*/*.y*ml")))
    for path in _asked_for(folder, given) or beside[:_MOST_FILES]:
        settings = content(machine, Const(str(path.relative_to(folder))), frame)
        model = settings.items.get("model") if isinstance(settings, DictV) else None
        if not isinstance(model, DictV) or (_CLASS not in model.items and cls is None):
            continue
        made = _described(machine, cls, model, node, frame)
        data = settings.items.get("data", UNKNOWN) if isinstance(settings, DictV) else UNKNOWN
        module = _described(machine, rows, data, node, frame)
        if fit_module(machine, Arguments([made, module]), node, frame):
            break
        step = find_member(made.cls, "training_step") if isinstance(made, ObjectV) else None
        if isinstance(step, FunctionV) and isinstance(made, ObjectV):
            bound = FunctionV(step.node, step.scope, made, step.home)
            machine.call(bound, Arguments(whole=False), node, frame)
        break
    return UNKNOWN


def _asked_for(folder: Path, given: Arguments) -> list[Path]:
    """Return the configuration that stands among the arguments of the command line."""
    words = given.get(None, "args")
    items = words.items if isinstance(words, ListV) else []
    told = [str(one.value) for one in items if isinstance(one, Const)]
    named = (name for option, name in itertools.pairwise(told) if option in ("-c", "--config"))
    return [folder / name for name in named]


def _described(
    machine: Machine, cls: Value | None, section: Value, node: ast.AST, frame: Frame
) -> Value:
    """Return the object of a section; where the program names its class, arguments stand alone."""
    own = isinstance(section, DictV) and _CLASS in section.items
    if own or not isinstance(cls, ClassV):
        return _made(machine, section, {}, node, frame)
    items = section.items if isinstance(section, DictV) else {}
    words = {key: one for key, one in items.items() if isinstance(key, str)}
    return machine.call(cls, Arguments(keywords=words), node, frame)


#: Configurations beside a program that are looked into.
_MOST_FILES = 8


def _stack(described: Value, node: ast.AST, frame: Frame) -> Value:
    """Return the layers that Keras has written down, if they stand in a row."""
    config = described.items.get("config") if isinstance(described, DictV) else None
    layers = config.items.get("layers") if isinstance(config, DictV) else None
    if not isinstance(layers, ListV) or described == UNKNOWN or not layers.items:
        return UNKNOWN
    if isinstance(described, DictV) and described.items.get("class_name") != Const("Sequential"):
        return UNKNOWN
    place = frame.source.place(node)
    made: list[Value] = []
    for layer in layers.items:
        name = layer.items.get("class_name") if isinstance(layer, DictV) else None
        inner = layer.items.get("config") if isinstance(layer, DictV) else None
        if not isinstance(name, Const) or not isinstance(name.value, str):
            return UNKNOWN
        if not isinstance(inner, DictV):
            return UNKNOWN
        words = {key: one for key, one in inner.items.items() if isinstance(key, str)}
        known = make_layer(f"keras.layers.{name.value}", Arguments(keywords=words), place)
        made.append(known or UNKNOWN)
    return ModelV("keras.models.Sequential", ListV(made), place=place)


def fit_module(machine: Machine, given: Arguments, node: ast.AST, frame: Frame) -> bool:
    """Run the training step of a Lightning module on the batches that it is fitted to.

    Returns:
        Whether these are known.
    """
    module = given.get(0, "model")
    step = find_member(module.cls, "training_step") if isinstance(module, ObjectV) else None
    if not isinstance(step, FunctionV) or not isinstance(module, ObjectV):
        return False
    own = find_member(module.cls, "train_dataloader")
    rows = given.get(1, "train_dataloaders", "train_dataloader", "datamodule") or (
        module if isinstance(own, FunctionV) else UNKNOWN
    )
    if isinstance(rows, ObjectV):
        loader = find_member(rows.cls, "train_dataloader")
        if isinstance(loader, FunctionV):
            bound = FunctionV(loader.node, loader.scope, rows, loader.home)
            rows = machine.call(bound, Arguments(), node, frame)
    rows = gone_through(machine, rows, frame)
    known = isinstance(rows, ListV) and rows.whole and bool(rows.items)
    bound = FunctionV(step.node, step.scope, module, step.home)
    if isinstance(rows, ListV) and known:
        machine.call(bound, Arguments([rows.items[0], UNKNOWN]), node, frame)
    elif step.scope.module is not frame.scope.module:  # nothing else runs what is made here
        machine.call(bound, Arguments(whole=False), node, frame)
    judged = find_member(module.cls, "validation_step")
    if isinstance(judged, FunctionV) and judged.scope.module is not frame.scope.module:
        bound = FunctionV(judged.node, judged.scope, module, judged.home)
        machine.call(bound, Arguments(whole=False), node, frame)
    return known
