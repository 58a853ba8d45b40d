"""Methods of values of libraries: ``add``, ``compile``, ``fit``, ``to``, ``softmax``, ..."""

from __future__ import annotations

import ast

from losspick.reading.python.data import tables, texts
from losspick.reading.python.data.changed_sets import set_attribute, set_of
from losspick.reading.python.data.column_texts import changed_text
from losspick.reading.python.data.conditions import numbers_of
from losspick.reading.python.data.datasets import of_folder
from losspick.reading.python.data.drawn import alike, drawn
from losspick.reading.python.data.hub_maps import map_unknown
from losspick.reading.python.data.hub_sets import call_set, is_set
from losspick.reading.python.data.noise import drawn_here
from losspick.reading.python.data.pairs import over_rows_of_unknown
from losspick.reading.python.evaluating.containers import call_dict, call_list, note_repeated
from losspick.reading.python.evaluating.data_methods import encoded, of_array
from losspick.reading.python.evaluating.doubting import formed
from losspick.reading.python.evaluating.estimator_methods import call_estimator
from losspick.reading.python.evaluating.guarding import note_refused
from losspick.reading.python.evaluating.joined_changes import call_each, is_joined
from losspick.reading.python.evaluating.network_methods import RUNNING, SELF, of_network
from losspick.reading.python.libraries.applying_layers import activate
from losspick.reading.python.libraries.building import fit_module
from losspick.reading.python.libraries.data_rows import SETTING, set_part
from losspick.reading.python.libraries.engines import attach
from losspick.reading.python.libraries.finetuning import SAVING, note_saved
from losspick.reading.python.libraries.kept_networks import call_loaded
from losspick.reading.python.libraries.loading import (
    FED,
    WINDOWS,
    of_rows,
    run_estimator,
    run_on_batches,
)
from losspick.reading.python.libraries.models import LENGTHENING, lengthen
from losspick.reading.python.libraries.option_parsers import call_parser
from losspick.reading.python.libraries.side import call_handed_on, note_side_by_side
from losspick.reading.python.libraries.transforms import BATCHWISE, apply_transformed
from losspick.reading.python.libraries.tuning import (
    CHOOSING,
    TUNED,
    build,
    call_tuner,
    chosen,
    tuner_of,
)
from losspick.reading.python.pairing.critics import TRAINING, note_trained
from losspick.reading.python.pairing.metrics import APPLIED, apply_metric
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    BoundV,
    ChoiceV,
    Const,
    DictV,
    EitherV,
    EncoderV,
    EstimatorV,
    FileV,
    LayerV,
    ListV,
    LoadedV,
    LossV,
    MetricV,
    ModelV,
    ObjectV,
    ParserV,
    PartialV,
    TableV,
    TensorV,
    TermV,
    Unknown,
    Value,
)

#: Methods of a column that tell it from a table.
_OF_COLUMNS = frozenset({"map", "apply", "astype", "to_numpy", "mean", "std", "isin"})
#: Methods that change a list.
_FILLING = frozenset({"append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse",
                      "appendleft", "popleft"})  # fmt: skip
#: Methods of networks that leave them as they are, and give what a network gives or itself.
_UNCHANGING = (SELF | RUNNING) - {"eval", "train"}
#: Activations that are methods of arrays of any library.
_ARRAY_ACTIVATIONS = frozenset({"softmax", "log_softmax", "sigmoid", "sigmoid_"})
#: Methods of generators that draw real numbers.
_DRAWING = frozenset({"normal", "standard_normal", "randn", "uniform", "truncated_normal"})
#: Methods of trainers that give back the models and optimisers they are given.
_PREPARING = frozenset({"prepare", "prepare_model", "setup", "setup_module"})
#: Methods that put together what all processes give.
_GATHERING = frozenset({"gather", "gather_for_metrics", "pad_across_processes"})


def call_method(
    machine: Machine, bound: BoundV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a method of a library gives."""
    owner, name = bound.receiver, bound.name
    if isinstance(owner, BoundV) and isinstance(owner.receiver, TableV) and name in _OF_COLUMNS:
        owner = TensorV(rank=1)  # table.column.method()
    if isinstance(owner, TensorV):
        return of_array(machine, owner, name, given, node, frame)
    if name in SAVING:
        return _saved(machine, owner, given, frame)
    if type(owner) is Unknown:
        return formed(owner, name) or _of_unknown(machine, name, given, node, frame)
    if isinstance(owner, DictV | ListV):
        return _of_container(machine, owner, name, given, node, frame)
    if isinstance(owner, LossV | ChoiceV) or (isinstance(owner, EitherV) and name in _UNCHANGING):
        if name in SELF:
            return owner
        return machine.call(owner, given, node, frame) if name in RUNNING else UNKNOWN
    if isinstance(owner, ModelV | ObjectV | LayerV):
        return of_network(machine, owner, name, given, node, frame)
    if isinstance(owner, BoundV | EitherV):
        return _of_part(machine, bound, given, node, frame)
    return _of_other(machine, owner, name, given, node, frame)


def _of_part(
    machine: Machine, bound: BoundV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    owner, name = bound.receiver, bound.name
    if name in LENGTHENING and isinstance(owner, BoundV) and isinstance(owner.receiver, ModelV):
        return lengthen(machine, owner, name, given)
    if isinstance(owner, BoundV | EitherV) and is_joined(owner):
        return call_each(machine, bound, given, node, frame)
    if name == "build" and (tuner := tuner_of(owner)) is not None:
        return build(machine, tuner, node, frame)
    _note_filled(machine, owner, name)
    told = formed(owner, name) or changed_text(owner, name)
    return told or _of_unknown(machine, name, given, node, frame)


def _of_container(
    machine: Machine, owner: DictV | ListV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    made = call_set(machine, owner, name, given, node, frame) if is_set(owner) else None
    if made is not None:
        return made
    if isinstance(owner, DictV):
        if name in SETTING:
            set_part(machine, owner, name, given, frame)
        return call_dict(machine, owner, name, given)
    if owner.kind in ("rows", WINDOWS):
        return of_rows(machine, owner, name, given, node, frame)
    if machine.around and name == "append":
        note_repeated(machine, owner, given.get(0), node)
    return call_list(machine, owner, name, given)


def _note_filled(machine: Machine, owner: Value, name: str) -> None:
    """Note that a list changes that a data set takes its rows from: ``train.samples.pop()``."""
    if name in _FILLING and isinstance(owner, BoundV) and (rows := set_of(owner)) is not None:
        set_attribute(machine, rows, owner.name)


def _of_other(
    machine: Machine, owner: Value, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    if isinstance(owner, EstimatorV):
        return call_estimator(machine, owner, name, given, node, frame)
    if isinstance(owner, MetricV):
        if name == "attach":
            attach(machine, owner, given.get(0, "engine"), node, frame)
        return apply_metric(machine, owner, given, node, frame) if name in APPLIED else owner
    if isinstance(owner, ParserV):
        return call_parser(machine, owner, name, given, node, frame)
    if isinstance(owner, TableV):
        return tables.call(machine, owner, name, given)
    if isinstance(owner, LoadedV):
        told = call_loaded(machine, owner, name)
        return told or _of_unknown(machine, name, given, node, frame)
    if isinstance(owner, PartialV):
        return _of_partial(machine, owner, name, given, node, frame)
    return _of_data(owner, name, given)


def _of_partial(
    machine: Machine, owner: PartialV, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    if name == "apply":
        return apply_transformed(machine, owner, given, node, frame)
    if owner.gives == TUNED:
        return call_tuner(machine, owner, name, given, node, frame)
    if owner.gives == BATCHWISE and name == "run":
        return run_on_batches(machine, owner, given, node, frame)
    if owner.gives == FED and name == "train":
        return run_estimator(machine, owner, given.get(0, "input_fn"), node, frame)
    return UNKNOWN


def _saved(machine: Machine, owner: Value, given: Arguments, frame: Frame) -> Value:
    """Note where a model is kept."""
    if isinstance(owner, EstimatorV):
        from losspick.reading.python.libraries.kept_boosters import note_kept

        note_kept(machine, owner, given, frame)
    else:
        note_saved(machine, owner, given.get(0, "output_dir", "save_directory"))
    return NONE


def _of_data(owner: Value, name: str, given: Arguments) -> Value:
    if isinstance(owner, TermV):
        return owner if name in ("mean", "sum") else UNKNOWN
    if isinstance(owner, Const):
        return texts.method(str(owner.value), name, given)
    if isinstance(owner, FileV):
        return owner if name in ("open", "read", "read_text", "resolve", "absolute") else UNKNOWN
    if isinstance(owner, EncoderV):
        return encoded(owner, name, given)
    return UNKNOWN


def _of_unknown(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    if name in _ARRAY_ACTIVATIONS:
        axis = given.get(0, "dim", "axis")
        number = axis.value if isinstance(axis, Const) and type(axis.value) is int else None
        place = frame.source.place(node)
        return activate(UNKNOWN, name.rstrip("_"), axis=number, place=place)
    if (labels := numbers_of(name, node)) is not None:
        return labels
    mapped = map_unknown(machine, given, node, frame) if name == "map" else None
    read = mapped or of_folder(name, given)
    plain = read if read is not None else drawn_here(_plain(name, given), node, frame)
    plain = plain if plain is not None else note_refused(machine, name, given)
    if plain is not None:
        return plain
    if name in CHOOSING:
        return chosen(name, given) or UNKNOWN
    if name == "fit":
        fit_module(machine, given, node, frame)
    elif name in TRAINING:
        note_trained(machine, given.get(0), Arguments(), frame.source.place(node))
    handed_on = call_handed_on(machine, name, given, node, frame)
    if handed_on is not None:
        return handed_on
    if name in _PREPARING and given.positional:
        single = len(given.positional) == 1
        return given.positional[0] if single else ListV(list(given.positional), kind="tuple")
    if name in _GATHERING and len(given.positional) == 1 and _is_of_model(given.positional[0]):
        return given.positional[0]
    note_side_by_side(machine, given, node, frame)
    return UNKNOWN


def _is_of_model(value: Value) -> bool:
    """Tell whether a value is what a model gives, perhaps beside labels."""
    parts = value.items if isinstance(value, ListV) else [value]
    return any(isinstance(one, TensorV) and one.made and one.activation for one in parts)


def _plain(name: str, given: Arguments) -> Value | None:
    """Return what a method of that name gives, whatever it belongs to; None: that hangs on it."""
    if name == "parse_args":
        return DictV({}, whole=False)  # options, to which a program may add
    if name == "ravel" and not given.positional:
        return TensorV(rank=1)
    if name == "permutation":
        return TensorV(rank=1, dtype="int")
    if (largest := over_rows_of_unknown(name, given)) is not None:
        return largest
    if name == "normal_":
        return alike(None)
    return drawn(given) if name in _DRAWING else None
