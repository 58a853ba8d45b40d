"""Canonical names: the many import paths of one thing become one."""

from __future__ import annotations

import functools
import re

from losspick.core.regexes import regex

#: Prefixes, longest first where one contains another, and what they stand for.
_PREFIXES: tuple[tuple[str, str], ...] = (
    ("tensorflow.compat.v1.keras", "keras"),
    ("tensorflow.compat.v2.keras", "keras"),
    ("tensorflow.python.keras", "keras"),
    ("tensorflow.keras", "keras"),
    ("tensorflow.contrib.keras", "keras"),
    ("tf_keras", "keras"),
    ("keras.api", "keras"),
    ("keras.src", "keras"),
    ("tensorflow.compat.v1", "tensorflow"),
    ("tensorflow.compat.v2", "tensorflow"),
    ("pytorch_lightning", "lightning"),
    ("lightning.pytorch", "lightning"),
    ("optax.losses", "optax"),
    ("jax.experimental.stax", "jax.example_libraries.stax"),
    ("torch.nn.parallel.distributed", "torch.nn.parallel"),
)
#: Modules inside a library that users need not name.
_INNER: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"torch\.nn\.(?:modules(?:\.[a-z_]+)?|parameter)\."), "torch.nn."),
    (regex(r"keras\.layers\.[a-z_]+(\.[a-z_]+)*\.(?=[A-Z])"), "keras.layers."),
    (regex(r"keras\.losses\.losses\."), "keras.losses."),
    (regex(r"^torch_geometric\.nn\.conv\.(?:[a-z_]+\.)?"), "torch_geometric.nn."),
    (regex(r"^torch_geometric\.nn\.models\.(?:[a-z_]+\.)?"), "torch_geometric.nn."),
    (regex(r"^dgl\.nn\.pytorch\.(?:conv\.)?"), "dgl.nn."),
    # TensorFlow 1 had functions of its own there, by other names
    (
        regex(
            r"^tensorflow\.losses\.(?=[A-Z]|(?:sparse_)?(?:categorical|binary)_crossentropy|mean_|"
            r"ms[el]|ma[ep]|kld$|kl_div|poisson|hinge$|squared_hinge|huber$|log_?cosh)"
        ),
        "keras.losses.",
    ),
    (regex(r"^tensorflow\.contrib\.slim\.losses\."), "tensorflow.contrib.losses."),
    (regex(r"^timm\.loss\.[a-z_]+\.(?=[A-Z])"), "timm.loss."),
    (regex(r"^kornia\.losses\.[a-z_]+\.(?=[A-Z])"), "kornia.losses."),
    (regex(r"^torchvision\.ops\.focal_loss\."), "torchvision.ops."),
    (regex(r"^tensorflow\.metrics\.(?=[A-Z])"), "keras.metrics."),
    (regex(r"keras\.(?:objectives|metrics)\.(?=[a-z])"), "keras.losses."),
    (regex(r"keras\.engine\.(training|sequential|functional)\."), "keras.models."),
    (regex(r"keras\.ops\.nn\."), "keras.ops."),
    (regex(r"flax\.linen\.(activation|linear)\."), "flax.linen."),
    (regex(r"flax\.nnx\.nn\.(activations|linear)\."), "flax.nnx."),
    (regex(r"^timm\.models\.(?:[a-z_]+\.)?create_model$"), "timm.create_model"),
    (regex(r"^fastai\.(?:[a-z_.]+\.)?([A-Z]\w*Loss)Flat$"), r"torch.nn.\1"),
    (regex(r"^fastai\.[a-z_.]+\.(?=[A-Z]\w*$)"), "fastai."),
)
_ALONE: dict[str, str] = {
    "keras.Model": "keras.models.Model",
    "keras.Sequential": "keras.models.Sequential",
    "keras.Input": "keras.layers.Input",
    "torch.sparse.mm": "torch.spmm",
    "tensorflow.log": "tensorflow.math.log",
    "tensorflow.sigmoid": "tensorflow.nn.sigmoid",
    "tensorflow.math.sigmoid": "tensorflow.nn.sigmoid",
    "tensorflow.math.softmax": "tensorflow.nn.softmax",
    "tensorflow.tanh": "tensorflow.nn.tanh",
}


@functools.lru_cache(maxsize=4096)
def canonical(path: str) -> str:
    """Return the one name of a thing of a library."""
    for prefix, short in _PREFIXES:
        if path == prefix or path.startswith(prefix + "."):
            path = short + path[len(prefix) :]
            break
    for pattern, short in _INNER:
        path = pattern.sub(short, path, count=1)
    return _ALONE.get(path, path)


def last(path: str) -> str:
    """Return the last part of a dotted path."""
    return path.rpartition(".")[2]


def parent(path: str) -> str:
    """Return a dotted path without its last part."""
    return path.rpartition(".")[0]
