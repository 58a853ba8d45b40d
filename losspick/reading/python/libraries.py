"""Calls of library functions and classes, by their canonical names."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.classes import find_member
from losspick.reading.python.computing import compute
from losspick.reading.python.data import make_data
from losspick.reading.python.frames import Arguments, Frame
from losspick.reading.python.joining import LOADED
from losspick.reading.python.layers import make_layer
from losspick.reading.python.loss_tables import LOSS_CLASSES, LOSS_FUNCTIONS
from losspick.reading.python.losses import make_loss
from losspick.reading.python.machine import Machine
from losspick.reading.python.meeting import call_loss_function
from losspick.reading.python.models import make_model
from losspick.reading.python.names import canonical, last
from losspick.reading.python.plain import BUILTINS
from losspick.reading.python.settings import field_of, items_of, make_settings
from losspick.reading.python.side import call_handed_on, note_side_by_side, note_wrapped
from losspick.reading.python.tabular import note_tabular, rows_with_weights
from losspick.reading.python.trainers import is_wrapper
from losspick.reading.python.values import (
    NONE,
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    FunctionV,
    LayerV,
    ListV,
    MetricV,
    ModelV,
    ObjectV,
    PartialV,
    Symbol,
    TensorV,
    Value,
)

#: Functions that give back what they are given, as far as domains go.
_TRANSPARENT = frozenset(
    {
        "torch.compile",
        "torch.jit.script",
        "torch.nn.DataParallel",
        "torch.nn.parallel.DistributedDataParallel",
        "torch.nn.parallel.DataParallel",
        "torch.distributed.fsdp.FullyShardedDataParallel",
        "torch.nn.utils.weight_norm",
        "torch.nn.utils.spectral_norm",
        "torch.nn.utils.parametrizations.weight_norm",
        "torch.nn.utils.parametrizations.spectral_norm",
        "torch.nn.SyncBatchNorm.convert_sync_batchnorm",
        "torch.autograd.Variable",
        "copy.deepcopy",
        "copy.copy",
        "jax.jit",
        "jax.pmap",
        "jax.vmap",
        "jax.checkpoint",
        "flax.nnx.jit",
        "equinox.filter_jit",
        "equinox.filter_vmap",
        "keras.layers.TimeDistributed",
        "keras.layers.Lambda",
        "tensorflow.function",
        "tensorflow.convert_to_tensor",
        "tensorflow.cast",
        "tensorflow.constant",
        "functools.wraps",
        "tqdm.tqdm",
        "tqdm.auto.tqdm",
        "tqdm.notebook.tqdm",
        "tqdm.trange",
        "rich.progress.track",
    }
)
_GRADIENTS = {
    "jax.value_and_grad": "value_and_grad",
    "jax.grad": "grad",
    "equinox.filter_value_and_grad": "value_and_grad",
    "equinox.filter_grad": "grad",
    "flax.nnx.value_and_grad": "value_and_grad",
    "flax.nnx.grad": "grad",
}
#: Functions that apply a module to its input, on several devices or with less memory.
_APPLYING = frozenset({"torch.nn.parallel.data_parallel", "torch.utils.checkpoint.checkpoint"})
#: What reads back an object that was saved, mostly one that the same file makes.
_LOADING = frozenset({"torch.load", "torch.jit.load", "joblib.load", "pickle.load",
                      "keras.models.load_model", "keras.saving.load_model"})  # fmt: skip
#: What makes a parameter that training changes.
_PARAMETERS = frozenset({"torch.nn.Parameter", "tensorflow.Variable", "tensorflow.get_variable",
                         "tensorflow.contrib.eager.Variable"})  # fmt: skip
#: Functions of haiku that turn a function into one of parameters; how many arguments come first.
_TRANSFORMS = {"haiku.transform": "transformed", "haiku.transform_with_state": "transformed"}
#: Where transformers has the classes of its outputs.
_OUTPUTS = ("transformers.modeling_outputs.", "transformers.modeling_tf_outputs.")
#: What stands for the default of a field of a record.
_FIELDS = frozenset({"dataclasses.field", "pydantic.Field", "attr.ib", "attrs.field",
                     "flax.struct.field"})  # fmt: skip
#: Dictionaries whose items are attributes too, and what makes dictionaries of objects.
_RENAMED = frozenset(
    {"easydict.EasyDict", "munch.Munch", "munch.munchify", "box.Box", "addict.Dict",
     "omegaconf.OmegaConf.create", "omegaconf.OmegaConf.to_container", "dataclasses.asdict",
     "ml_collections.ConfigDict", "dotmap.DotMap"}
)  # fmt: skip
_RECORDS = frozenset({"TrainState.create", "types.SimpleNamespace", "argparse.Namespace"})


def call_symbol(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return what a call of something from a library gives."""
    path = canonical(path)
    if path.startswith("builtins."):
        return _call_builtin(machine, last(path), given, node, frame)
    if path in LOSS_CLASSES:
        return make_loss(path, given, node, frame)
    if path in LOSS_FUNCTIONS:
        return call_loss_function(machine, path, given, node, frame)
    place = frame.source.place(node)
    made = _change(machine, path, given, node, frame)
    if made is None:
        made = make_model(machine, path, given, node, frame)
    if made is None:
        made = make_layer(path, given, place)
    if made is None:
        made = make_data(path, given)
    if made is None:
        made = compute(machine, path, given, node, frame)
    return made if made is not None else _call_unknown(machine, path, given, node, frame)


def _call_unknown(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Note what a call of something that is not known tells by its arguments."""
    handed_on = call_handed_on(machine, last(path), given, node, frame)
    if handed_on is not None:
        return handed_on
    estimator = note_tabular(machine, path, given, node, frame)
    if is_wrapper(path):
        note_wrapped(machine, path, given, node, frame)
    else:
        note_side_by_side(machine, given, node, frame)
    return estimator or rows_with_weights(path, given) or UNKNOWN


def _call_builtin(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    if name in ("getattr", "setattr") and len(given.positional) > 1:
        return _of_attribute(machine, name, given, node, frame)
    if name == "open":
        return make_settings(machine, "builtins.open", given, node, frame) or UNKNOWN
    if name == "vars":
        return items_of(machine, given.get(0) or UNKNOWN)
    known = BUILTINS.get(name)
    return known(machine, given) if known is not None else UNKNOWN


def _of_attribute(
    machine: Machine, name: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Read or set an attribute whose name is computed."""
    from losspick.reading.python.assigning import assign_attribute
    from losspick.reading.python.attributes import attribute

    owner, key, *more = given.positional
    if not isinstance(key, Const) or not isinstance(key.value, str):
        return UNKNOWN
    if name == "getattr":
        found = attribute(machine, owner, key.value, node, frame)
        absent = isinstance(owner, DictV) and owner.whole and isinstance(found, BoundV)
        return more[0] if absent and more else found
    if more:
        assign_attribute(machine, owner, key.value, more[0])
    return NONE


def _change(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what wraps a function or a model."""
    first = given.get(0)
    if path in _APPLYING and isinstance(first, LayerV | ModelV | ObjectV):
        return machine.call(first, Arguments([given.get(1) or UNKNOWN]), node, frame)
    if path in _LOADING:
        return Symbol(LOADED)
    if path in _TRANSPARENT and not (path.endswith("constant") and isinstance(first, ListV)):
        return first if first is not None else UNKNOWN
    if path in _PARAMETERS:
        positive = isinstance(first, TensorV) and first.targets is TargetDomain.UNIT_INTERVAL
        width = first.units if isinstance(first, TensorV) and first.rank == 2 else None
        return TensorV() if positive else TensorV("linear", learned=True, units=width)
    if path.startswith("keras.metrics.") and last(path)[:1].isupper():
        return MetricV(last(path), frozenset(given.keywords))
    if path in _TRANSFORMS and first is not None:
        return PartialV(first, gives=_TRANSFORMS[path])
    if path == "haiku.without_apply_rng" and isinstance(first, PartialV):
        return PartialV(first.function, gives="transformed without rng")
    if path in _GRADIENTS and first is not None:
        return PartialV(first, gives=_GRADIENTS[path])
    if path == "functools.partial" and first is not None:
        return PartialV(first, tuple(given.positional[1:]), dict(given.keywords))
    return _of_settings(machine, path, given, node, frame)


def _of_settings(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what a program is told, and what holds it."""
    if (told := make_settings(machine, path, given, node, frame)) is not None:
        return told
    if path in _FIELDS:
        return field_of(machine, path, given, node, frame)
    if path in _RENAMED:
        return items_of(machine, given.get(0) or DictV(given.words(), given.whole))
    return _contain(machine, path, given, node, frame)


def _contain(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what holds several values."""
    first = given.get(0)
    if path == "collections.OrderedDict":
        return first if first is not None else DictV(given.words(), given.whole)
    if path == "torch.utils.data.TensorDataset":
        return ListV([ListV(list(given.positional), given.whole, "tuple")], given.whole, "rows")
    if path in ("torch.utils.data.random_split", "torch.utils.data.Subset") and first is not None:
        sizes = given.get(1, "lengths")
        parts = len(sizes.items) if isinstance(sizes, ListV) else 2
        return first if path.endswith("Subset") else ListV([first] * parts, kind="tuple")
    if path == "torch.utils.data.DataLoader":
        return _loaded(machine, first, given, node, frame)
    if any(path.endswith(name) for name in _RECORDS) or path.startswith(_OUTPUTS):
        return DictV(given.words(), given.whole)
    if path == "collections.namedtuple":
        return _record_class(given)
    if path in ("keras.losses.get", "keras.activations.get", "keras.losses.deserialize"):
        return first if first is not None else UNKNOWN
    if path == "losspick.record":
        return _record(given)
    if path in ("torch.nn.ModuleList", "torch.nn.ParameterList"):
        known = isinstance(first, ListV)
        return ListV(list(first.items), first.whole, "modules") if isinstance(first, ListV) else (
            ListV([], not known and first is None, "modules")
        )  # fmt: skip
    if path == "torch.nn.ModuleDict":
        return first if isinstance(first, DictV) else DictV({}, first is None)
    return None


def _loaded(
    machine: Machine, value: Value | None, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Return the batches of a data set: one of the libraries, or of a class of the tree."""
    if isinstance(value, ListV) and value.kind == "rows":
        return value
    member = find_member(value.cls, "__getitem__") if isinstance(value, ObjectV) else None
    if not isinstance(member, FunctionV) or not isinstance(value, ObjectV):
        return UNKNOWN
    if given.get(None, "collate_fn") is not None:
        return UNKNOWN
    bound = FunctionV(member.node, member.scope, value, member.home)
    row = machine.call(bound, Arguments([TensorV(rank=0, dtype="int")]), node, frame)
    return ListV([batched(row)], kind="rows") if isinstance(row, ListV | DictV) else UNKNOWN


def batched(row: Value) -> Value:
    """Return what a loader makes of rows that all look like one."""
    if isinstance(row, ListV):
        return ListV([batched(item) for item in row.items], row.whole, row.kind)
    if isinstance(row, DictV):
        return DictV({key: batched(item) for key, item in row.items.items()}, row.whole)
    if not isinstance(row, TensorV) or row.made:
        return UNKNOWN
    return replace(row, rank=None if row.rank is None else row.rank + 1, values=None)


def _record_class(given: Arguments) -> Value:
    """Return the class that ``namedtuple`` makes."""
    fields = given.get(1, "field_names")
    word = fields.value if isinstance(fields, Const) else None
    if isinstance(word, str):
        fields = ListV([Const(name) for name in word.replace(",", " ").split()])
    known = isinstance(fields, ListV)
    return PartialV(Symbol("losspick.record"), (fields,)) if known and fields else UNKNOWN


def _record(given: Arguments) -> Value:
    fields = given.positional[0] if given.positional else UNKNOWN
    names = (
        [f.value for f in fields.items if isinstance(f, Const)] if isinstance(fields, ListV) else []
    )
    items: dict[object, Value] = dict(zip(names, given.positional[1:], strict=False))
    return DictV(items | given.words(), given.whole)
