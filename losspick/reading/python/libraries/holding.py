"""What holds several values: records, data sets, containers of modules, settings."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.datasets import make_set
from losspick.reading.python.data.plain import by_keys
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.libraries.loading import batched, loaded
from losspick.reading.python.libraries.parted_sets import DATA, part_of_set
from losspick.reading.python.libraries.sequences import WRAPPING_LAYERS, wrap_layer
from losspick.reading.python.libraries.settings import field_of, items_of, make_settings, may_tell
from losspick.reading.python.libraries.taking_rows import TAKING, rows_taken
from losspick.reading.python.pairing.losses import indices
from losspick.reading.python.programs.choosing import one_of_package
from losspick.reading.python.spelling.loss_tables import KERAS_FUNCTIONS
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    BATCH,
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    ListV,
    ObjectV,
    PartialV,
    Symbol,
    TensorV,
    Value,
)

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
#: What makes batches of data sets.
_LOADERS = frozenset(
    {"torch.utils.data.DataLoader"}
    | {
        f"torch_geometric.{module}.{name}"
        for module in ("loader", "data")
        for name in ("DataLoader", "NeighborLoader", "ClusterLoader", "RandomNodeLoader",
                     "GraphSAINTRandomWalkSampler", "DenseDataLoader")
    }
)  # fmt: skip
#: What puts rows together as loaders do.
_COLLATING = frozenset(
    {"torch.utils.data.default_collate", "torch.utils.data.dataloader.default_collate",
     "torch.utils.data._utils.collate.default_collate"}
)  # fmt: skip
_RECORDS = ("TrainState.create", "torch_geometric.data.Data", "types.SimpleNamespace",
            "argparse.Namespace")  # fmt: skip


def hold(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what holds several values, or what a program is told; None: something else."""
    if (told := make_settings(machine, path, given, node, frame)) is not None:
        return told
    if path in _FIELDS:
        return field_of(machine, path, given, node, frame)
    if path in _RENAMED:
        return items_of(machine, given.get(0) or DictV(given.words(), given.whole))
    if path.startswith(DATA) and (part := part_of_set(machine, path, given, frame)) is not None:
        return part
    if path.startswith("torchvision.datasets."):
        return _with_own_labels(machine, path, given, node, frame)
    if path == "albumentations.Compose":
        return PartialV(Symbol(AUGMENTED))
    return _augmented(given) if path == AUGMENTED else _contain(machine, path, given, node, frame)


def _contain(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what holds several values."""
    first = given.get(0)
    if path == "importlib.import_module":
        return _imported(machine, given, frame)
    if path == "collections.OrderedDict":
        return first if first is not None else DictV(given.words(), given.whole)
    if path == "torch.utils.data.TensorDataset":
        return ListV([ListV(list(given.positional), given.whole, "tuple")], given.whole, "rows")
    if path in TAKING:
        return rows_taken(path, given)
    if path in _LOADERS:
        return loaded(machine, path, given.get(0, "dataset"), given, node, frame)
    if path.endswith(_RECORDS) or path.startswith(_OUTPUTS):
        return DictV(given.words(), given.whole)
    if path == "collections.namedtuple":
        return _record_class(given)
    if path in _GETTING:
        return _got(machine, path.rpartition(".")[0], first or UNKNOWN, node, frame)
    if path == "losspick.record":
        return _record(given)
    return _collated(first) if path in _COLLATING else _of_modules(path, given)


def _collated(rows: Value | None) -> Value:
    """Return the batch that is made of rows."""
    row = row_of(rows or UNKNOWN)
    return BATCH if row is None else batched(row)


#: Libraries whose modules programs ask for by a text.
_LIBRARIES = frozenset({"torch", "torchvision", "timm", "tensorflow", "keras", "jax", "flax",
                        "optax"})  # fmt: skip


def _imported(machine: Machine, given: Arguments, frame: Frame) -> Value:
    """Return the module that a text names, or what stands for one of several."""
    named = given.get(0)
    if isinstance(named, Const):
        found = machine.project.module(str(named.value), frame.source.path)
        known = str(named.value).partition(".")[0] in _LIBRARIES
        return found or (Symbol(str(named.value)) if known else UNKNOWN)
    return one_of_package(machine, given, frame)


#: What a chain of albumentations does to pictures, masks and boxes, all given by name; nothing is
#: known of anything else.
AUGMENTED = "losspick.augmented"


def _augmented(given: Arguments) -> DictV:
    """Return what is known of rows whose pictures were changed: masks hold what they held."""
    kept = {k: v for k, v in given.keywords.items() if "mask" in k and isinstance(v, TensorV)}
    return DictV({k: replace(v, values=None) for k, v in kept.items()}, whole=False)


def _with_own_labels(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return a data set whose labels a function changes one by one; None: none does."""
    at = 2 if path.endswith("Folder") else 3
    changing = given.get(at, _CHANGING)
    if not isinstance(changing, FunctionV | ObjectV | PartialV):
        return None
    plain = {word: v for word, v in given.keywords.items() if word != _CHANGING}
    rows = make_set(path, replace(given, positional=given.positional[:at], keywords=plain))
    row = rows.items[0] if isinstance(rows, ListV) and rows.kind == "rows" else None
    label = row.items[-1] if isinstance(row, ListV) else None
    if not isinstance(row, ListV) or not isinstance(label, TensorV) or indices(label) is None:
        return None
    label = replace(label, rank=0)
    changed = machine.call(changing, Arguments([label]), node, frame)
    known = isinstance(changed, TensorV) and not changed.made
    inside = [row.items[0], batched(changed) if known else UNKNOWN]
    return ListV([ListV(inside, kind="tuple")], kind="rows")


_CHANGING = "target_transform"


#: What gives a loss or an activation by its name, or by a description of it.
_GETTING = frozenset({"keras.losses.get", "keras.activations.get", "keras.losses.deserialize"})


def _got(machine: Machine, module: str, named: Value, node: ast.AST, frame: Frame) -> Value:
    """Return the loss that a description gives the class and the options of, or what is named."""
    name = named.items.get("class_name") if isinstance(named, DictV) else None
    word = name.value if isinstance(name, Const) else None
    if not isinstance(named, DictV):
        return _activation(named) if module == "keras.activations" else _loss(named)
    if not isinstance(word, str):
        return named
    options = named.items.get("config")
    given = Arguments(keywords={}, whole=False)
    if isinstance(options, DictV):
        words = {key: one for key, one in options.items.items() if isinstance(key, str)}
        given = Arguments(keywords=words, whole=options.whole)
    return machine.call(Symbol(f"{module}.{word}"), given, node, frame)


def _loss(named: Value) -> Value:
    """Return the function that a word for a loss means."""
    word = named.value if isinstance(named, Const) else None
    function = KERAS_FUNCTIONS.get(word.lower()) if isinstance(word, str) else None
    return named if function is None else Symbol(f"keras.losses.{function}")


def _activation(named: Value) -> Value:
    """Return the function that a name of an activation means; none at all leaves values alone."""
    if isinstance(named, Const) and (named.value is None or isinstance(named.value, str)):
        return Symbol(f"keras.activations.{named.value or 'linear'}")
    return named


def _of_modules(path: str, given: Arguments) -> Value | None:
    first = given.get(0)
    if path in ("torch.nn.ModuleList", "torch.nn.ParameterList"):
        known = isinstance(first, ListV)
        return ListV(list(first.items), first.whole, "modules") if isinstance(first, ListV) else (
            ListV([], not known and first is None, "modules")
        )  # fmt: skip
    if path == "torch.nn.ModuleDict":
        return by_keys(first) or DictV({}, first is None)
    return wrap_layer(path, given.get(0, "layer"))


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


#: Where more stand that hold several values, and all others.
_WITHIN = (DATA, "torchvision.datasets.", *_OUTPUTS)
_HOLDING = frozenset(
    {"torch.nn.ModuleList", "torch.nn.ParameterList", "torch.nn.ModuleDict", *WRAPPING_LAYERS,
     "collections.OrderedDict", "collections.namedtuple", "losspick.record",
     "importlib.import_module", "albumentations.Compose", AUGMENTED}
).union(_FIELDS, _RENAMED, TAKING, _LOADERS, _GETTING, _COLLATING)  # fmt: skip


def may_hold(path: str) -> bool:
    """Tell whether ``hold`` may know what has that name."""
    if path in _HOLDING or path.startswith(_WITHIN) or path.endswith(_RECORDS):
        return True
    return may_tell(path)


def hyperparameters(machine: Machine, owner: ObjectV, given: Arguments, frame: Frame) -> DictV:
    """Return the hyperparameters that a module keeps: what its constructor is given."""
    names = frame.scope.names.items()
    taken: dict[object, Value] = {w: machine.settle(v) for w, v in names if v is not owner}
    first = given.get(0)
    return DictV(taken | (first.items if isinstance(first, DictV) else {}), whole=False)
