"""What wraps a function or a model, and gives it back: made ready, handed on, given in part."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.joining import LOADED
from losspick.reading.python.data.literals import cast
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.libraries.engines import METRICS, SUPERVISED, engine_of
from losspick.reading.python.libraries.holding import hold, may_hold
from losspick.reading.python.libraries.kept_estimators import LOADING, PICKLING, loaded, note_dumped
from losspick.reading.python.libraries.kept_networks import loaded as loaded_network
from losspick.reading.python.libraries.transforms import (
    BATCHWISE,
    TRANSFORMED,
    WITH_STATE,
    WITHOUT_KEY,
)
from losspick.reading.python.pairing.metrics import apply_metric
from losspick.reading.python.pairing.thresholds import HALF
from losspick.reading.python.programs.applying import APPLYING, apply
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    Const,
    DictV,
    FunctionV,
    ListV,
    MetricV,
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
        "jax.checkpoint",
        "flax.nnx.jit",
        "flax.nnx.view",
        "flax.nnx.clone",
        "flax.nnx.merge",
        "equinox.filter_jit",
        "equinox.combine",
        "equinox.nn.inference_mode",
        "equinox.nn.Lambda",
        "equinox.tree_inference",
        "keras.layers.Lambda",
        "tensorflow_probability.layers.DistributionLambda",
        "tensorflow_probability.python.layers.DistributionLambda",
        "tensorflow.function",
        "tensorflow.convert_to_tensor",
        "tensorflow.cast",
        "tensorflow.constant",
        "functools.wraps",
        "ignite.distributed.auto_model",
        "torch_geometric.nn.to_hetero",
        "torch_geometric.nn.to_hetero_with_bases",
        "tqdm.tqdm",
        "tqdm.auto.tqdm",
        "tqdm.notebook.tqdm",
        "tqdm.trange",
        "rich.progress.track",
    }
)


#: Functions that make a model ready for training with less memory or on several devices.
_INITIALISING = frozenset({"apex.amp.initialize", "deepspeed.initialize",
                           "intel_extension_for_pytorch.optimize"})  # fmt: skip


#: Functions that part a model into what stays and what is trained; both are brought together again.
_PARTING = frozenset({"flax.nnx.split", "equinox.partition"})


#: What reads back an object that was saved, mostly one that the same file makes.
_NETWORKS = ("keras.models.load_model", "keras.saving.load_model")
_LOADING = frozenset({"torch.load", "torch.jit.load", *_NETWORKS})


#: What makes a parameter that training changes.
_PARAMETERS = frozenset({"torch.nn.Parameter", "tensorflow.Variable", "tensorflow.get_variable",
                         "tensorflow.contrib.eager.Variable", "haiku.get_parameter"})  # fmt: skip


#: Functions of haiku that turn a function into one of parameters, and what that gives.
_TRANSFORMS = {"haiku.transform": TRANSFORMED, "haiku.transform_with_state": WITH_STATE}


def _initialised(path: str, given: Arguments) -> Value:
    """Return a model made ready, or parted, with what else the library gives beside it."""
    if path in _PARTING:
        whole = given.get(0) or UNKNOWN
        return ListV([whole, whole], kind="tuple")
    model = given.get(None, "model", "models") or given.get(0) or UNKNOWN
    if path == "deepspeed.initialize":
        model = given.get(1, "model") or UNKNOWN
        return ListV([model, UNKNOWN, UNKNOWN, UNKNOWN], kind="tuple")
    optimiser = given.get(1, "optimizers", "optimizer")
    alone = optimiser in (None, Const(None))
    return model if alone else ListV([model, UNKNOWN], kind="tuple")


def _parameter(first: Value | None, given: Arguments) -> TensorV:
    """Return what is trained, or what is kept and changed by hand."""
    positive = isinstance(first, TensorV) and first.targets is TargetDomain.UNIT_INTERVAL
    if positive or given.get(None, "trainable") == Const(False):
        return TensorV()
    if isinstance(first, TensorV) and first.rank == 1 and first.units and not first.made:
        return TensorV("linear", learned=True, units=first.units, rank=1)
    if isinstance(first, TensorV):
        width = first.units if first.rank == 2 else None
    else:
        width = _width(given.get(1, "shape"))
    return TensorV("linear", learned=True, units=width)


def _width(shape: Value | None) -> int | None:
    """Return the number of columns of a shape of two sizes, that of a matrix of weights."""
    if not isinstance(shape, ListV) or not shape.whole or len(shape.items) != _OF_MATRIX:
        return None
    last = shape.items[1]
    return last.value if isinstance(last, Const) and type(last.value) is int else None


_OF_MATRIX = 2


def wrapped(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    """Return what wraps a function or a model; None: it is not known here."""
    if not _may_wrap(path):
        return _trained(path, given)
    if path in PICKLING:
        return _pickled(machine, path, given, frame)
    known = apply(machine, path, given, node, frame)
    return _wrapped(machine, path, given, node, frame) if known is None else known


def _wrapped(
    machine: Machine, path: str, given: Arguments, node: ast.AST, frame: Frame
) -> Value | None:
    first = given.get(0)
    if path in _LOADING:
        return loaded_network(machine, given, node, frame) if path in _NETWORKS else Symbol(LOADED)
    if path == "keras.layers.Activation" and isinstance(first, FunctionV | PartialV):
        return first
    if path in _PARTING or path in _INITIALISING:
        return _initialised(path, given)
    if path == "tensorflow.cast" and isinstance(first, TensorV) and not first.made:
        return cast(replace(first, dtype=None), given.get(1, "dtype"))
    if path in _TRANSPARENT and not (path.endswith("constant") and isinstance(first, ListV)):
        return first if first is not None else UNKNOWN
    if (trained := _trained(path, given)) is not None:
        return trained
    if path in _PARAMETERS:
        return _parameter(first, given)
    if path in SUPERVISED:
        return engine_of(machine, path, given, node, frame)
    if path.startswith(_METRICS) and (path.startswith(_AT_ONCE) or last(path)[:1].isupper()):
        metric = _metric(path, given)
        applied = path.startswith(_AT_ONCE)
        return apply_metric(machine, metric, given, node, frame) if applied else metric
    partly = _given_in_part(path, given)
    return hold(machine, path, given, node, frame) if partly is None else partly


_METRICS = ("keras.metrics.", "torchmetrics.", METRICS)
#: Metrics that are functions of outputs and labels.
_AT_ONCE = "torchmetrics.functional."


#: What runs a function with itself and each batch.
_RUN_WITH_BATCHES = frozenset({"ignite.engine.Engine", "ignite.engine.engine.Engine"})
_WRAPPING = frozenset(
    {"keras.layers.Activation", "haiku.without_apply_rng", "functools.partial", *_TRANSFORMS}
).union(
    APPLYING,
    PICKLING,
    _LOADING,
    _PARTING,
    _INITIALISING,
    _TRANSPARENT,
    _PARAMETERS,
    _RUN_WITH_BATCHES,
    SUPERVISED,
)


@functools.lru_cache(maxsize=4096)
def _may_wrap(path: str) -> bool:
    """Tell whether something of that name may be known here, as little is that is called."""
    return path in _WRAPPING or path.startswith(_METRICS) or may_hold(path)


def _pickled(machine: Machine, path: str, given: Arguments, frame: Frame) -> Value:
    """Note what is kept in a file, or return what one holds."""
    if path in LOADING:
        return loaded(machine, given, frame) or Symbol(LOADED)
    note_dumped(machine, given, frame)
    return NONE


def _trained(path: str, given: Arguments) -> TensorV | None:
    """Return an array that is a parameter because a call says so."""
    told = given.keywords.get("requires_grad") if given.keywords else None
    if told is None or told != Const(True) or not path.startswith("torch."):
        return None
    return TensorV("linear", learned=True)


def _given_in_part(path: str, given: Arguments) -> PartialV | None:
    """Return a function that was given some arguments, or that takes other ones first."""
    first = given.get(0)
    if path in _TRANSFORMS and first is not None:
        return PartialV(first, gives=_TRANSFORMS[path])
    if path == "haiku.without_apply_rng" and isinstance(first, PartialV):
        return PartialV(first.function, gives=WITHOUT_KEY.get(first.gives, first.gives))
    if path in _RUN_WITH_BATCHES and isinstance(first, FunctionV | PartialV):
        return PartialV(first, gives=BATCHWISE)
    if path == "functools.partial" and first is not None:
        return PartialV(first, tuple(given.positional[1:]), dict(given.keywords))
    return None


def _metric(path: str, given: Arguments) -> MetricV:
    if last(path) == "MetricCollection":
        return MetricV(last(path), parts=tuple(_collected(given.get(0, "metrics"), given)))
    binary = given.get(None, "task") == Const("binary") or last(path).startswith(
        ("Binary", "binary_")
    )
    told = None if binary or not path.startswith("torchmetrics.") else given.get(None, *_NUMBERS)
    classes = whole_number(told) if given.whole else None
    transform = given.get(0, "output_transform") if path.startswith(METRICS) else None
    halves = {word for word in _LIMITS if given.keywords.get(word) == Const(HALF)}
    return MetricV(
        last(path),
        frozenset(given.keywords) - halves,  # which is what such metrics compare with untold
        binary=binary,
        classes=classes,
        transform=transform,
        keras=path.startswith("keras."),
    )


_LIMITS = ("threshold", "thresholds")


def _collected(first: Value | None, given: Arguments) -> Iterator[MetricV]:
    """Yield the metrics of a collection: in a list, under names, or one after the other."""
    several = given.positional if isinstance(first, MetricV) else [first]
    for one in several:
        items = [*one.items.values()] if isinstance(one, DictV) else [one]
        items = one.items if isinstance(one, ListV) else items
        yield from (item for item in items if isinstance(item, MetricV))


#: Options that tell metrics how many scores a row has.
_NUMBERS = ("num_classes", "num_labels")
