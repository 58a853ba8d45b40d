"""Which layers and functions of the libraries do what to the values of a tensor."""

from __future__ import annotations

from losspick.core.activations import activation_names
from losspick.core.records import record
from losspick.reading.python.values.names import last, parent


@record(frozen=True, slots=True)
class Sized:
    """A layer that computes weighted sums.

    Attributes:
        position: Of the argument with its size.
        names: Of that argument.
        activation: Position of its activation; None: it takes none.
        class_axis: Where its output has the classes; None: last, or not known.
        exact: Releases agree on that position; else it is the first at which it may stand.
    """

    position: int
    names: tuple[str, ...]
    activation: int | None = None
    class_axis: int | None = None
    exact: bool = True


_TORCH_CONVOLUTION = Sized(1, ("out_channels",), class_axis=1)
_KERAS_CONVOLUTION = Sized(0, ("filters", "nb_filter"), activation=4, class_axis=-1, exact=False)

SIZED: dict[str, Sized] = {
    "torch.nn.Linear": Sized(1, ("out_features",), class_axis=-1),
    "torch.nn.LazyLinear": Sized(0, ("out_features",), class_axis=-1),
    "torch.nn.Bilinear": Sized(2, ("out_features",), class_axis=-1),
    "keras.layers.Dense": Sized(0, ("units", "output_dim"), activation=1, class_axis=-1),
    "keras.layers.EinsumDense": Sized(9, (), activation=2),
    "flax.linen.Dense": Sized(0, ("features",), class_axis=-1),
    "flax.linen.DenseGeneral": Sized(0, ("features",), class_axis=-1),
    "flax.linen.Conv": Sized(0, ("features",), class_axis=-1),
    "flax.nnx.Linear": Sized(1, ("out_features",), class_axis=-1),
    "flax.nnx.Conv": Sized(1, ("out_features",), class_axis=-1),
    "equinox.nn.Linear": Sized(1, ("out_features",)),
    "haiku.Linear": Sized(0, ("output_size",), class_axis=-1),
    "haiku.Conv2D": Sized(0, ("output_channels",), class_axis=-1),
    "jax.example_libraries.stax.Dense": Sized(0, ("out_dim",), class_axis=-1),
    "sonnet.Linear": Sized(0, ("output_size",), class_axis=-1),
    "flax.linen.ConvTranspose": Sized(0, ("features",), class_axis=-1),
    "equinox.nn.Conv2d": Sized(1, ("out_channels",)),
    "equinox.nn.ConvTranspose2d": Sized(1, ("out_channels",)),
}
#: Layers of graphs: sums over neighbours, weighted by parameters.
for _name in ("GCNConv", "SAGEConv", "GraphConv", "ChebConv", "TAGConv", "SGConv", "ARMAConv",
              "ClusterGCNConv", "LEConv", "GCN2Conv", "MFConv"):  # fmt: skip
    SIZED[f"torch_geometric.nn.{_name}"] = Sized(1, ("out_channels",), class_axis=-1)
for _name in ("GATConv", "GATv2Conv", "TransformerConv"):  # as many outputs as heads and channels
    SIZED[f"torch_geometric.nn.{_name}"] = Sized(9, (), class_axis=-1)
for _name in ("GraphConv", "SAGEConv", "TAGConv", "SGConv", "ChebConv", "RelGraphConv"):
    SIZED[f"dgl.nn.{_name}"] = Sized(
        1, ("out_feats", "out_feat"), activation=3, class_axis=-1, exact=False
    )
for _name in ("GATConv", "GATv2Conv"):
    SIZED[f"dgl.nn.{_name}"] = Sized(9, (), activation=3, class_axis=-1, exact=False)
for _dimension in ("1d", "2d", "3d"):
    SIZED[f"torch.nn.Conv{_dimension}"] = _TORCH_CONVOLUTION
    SIZED[f"torch.nn.ConvTranspose{_dimension}"] = _TORCH_CONVOLUTION
    SIZED[f"torch.nn.LazyConv{_dimension}"] = Sized(0, ("out_channels",), class_axis=1)
for _name in ("Conv1D", "Conv2D", "Conv3D", "Convolution2D", "Conv1DTranspose", "Conv2DTranspose",
              "Conv3DTranspose", "SeparableConv2D", "SeparableConv1D"):  # fmt: skip
    SIZED[f"keras.layers.{_name}"] = _KERAS_CONVOLUTION

for _name in ("deeplabv3.DeepLabHead", "fcn.FCNHead"):
    SIZED[f"torchvision.models.segmentation.{_name}"] = Sized(1, ("num_classes", "channels"),
                                                             class_axis=1)  # fmt: skip

#: Functions that are such layers, applied to their first argument.
SIZED_FUNCTIONS: dict[str, Sized] = {
    "tensorflow.layers.dense": Sized(1, ("units",), activation=2, class_axis=-1),
    "tensorflow.layers.conv2d": Sized(1, ("filters",), activation=7, class_axis=-1),
    "torch.nn.functional.linear": Sized(9, (), class_axis=-1),
    **{
        f"tensorflow.contrib.{module}.{name}": Sized(
            1, ("num_outputs",), activation=position, class_axis=-1
        )
        for module in ("slim", "layers")
        for name, position in (("fully_connected", 2), ("conv2d", 7))
    },
}

#: Layers that only move values about, drop some, or average neighbours.
_KEEPING_TORCH = (
    "Identity Dropout Dropout1d Dropout2d Dropout3d AlphaDropout FeatureAlphaDropout Flatten "
    "Unflatten AvgPool1d AvgPool2d AvgPool3d MaxPool1d MaxPool2d MaxPool3d AdaptiveAvgPool1d "
    "AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d "
    "Upsample UpsamplingBilinear2d UpsamplingNearest2d PixelShuffle ZeroPad2d"
)
_KEEPING_KERAS = (
    "Dropout SpatialDropout1D SpatialDropout2D Flatten Reshape Permute Identity InputLayer "
    "ActivityRegularization Cropping1D Cropping2D Cropping3D ZeroPadding1D ZeroPadding2D "
    "GlobalAveragePooling1D GlobalAveragePooling2D GlobalAvgPool2D GlobalMaxPooling1D "
    "GlobalMaxPooling2D AveragePooling1D AveragePooling2D MaxPooling1D MaxPooling2D UpSampling1D "
    "UpSampling2D RepeatVector"
)
KEEPING = frozenset(
    [f"torch.nn.{name}" for name in _KEEPING_TORCH.split()]
    + [f"keras.layers.{name}" for name in _KEEPING_KERAS.split()]
    + ["flax.linen.Dropout", "flax.nnx.Dropout", "equinox.nn.Dropout", "equinox.nn.Identity"]
)
#: Those that leave the size along the class axis alone.
SIZE_KEEPING = frozenset(
    name for name in KEEPING if "Dropout" in name or "Identity" in name or "Noise" in name
)
#: Those of Keras that leave the channels of pictures alone.
CHANNEL_KEEPING = frozenset(
    f"keras.layers.{name}2D" for name in ("Cropping", "ZeroPadding", "UpSampling")
)

#: Layers after which values can again be any number: they shift and scale.
CENTRING = frozenset(
    ["keras.layers.BatchNormalization", "keras.layers.LayerNormalization"]
    + [f"torch.nn.{n}" for n in ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "LayerNorm")]
)

#: Layers that are activations, and the argument with the axis.
_TORCH_ACTIVATIONS = (
    "Softmax Softmax2d LogSoftmax Sigmoid LogSigmoid Tanh ReLU ReLU6 LeakyReLU PReLU RReLU ELU "
    "SELU CELU GELU SiLU Mish Softplus Softsign Hardtanh Hardsigmoid"
)
_KERAS_ACTIVATIONS = "Softmax ReLU LeakyReLU PReLU ELU"
ACTIVATION_LAYERS: dict[str, str] = {
    **{f"torch.nn.{name}": name for name in _TORCH_ACTIVATIONS.split()},
    **{f"keras.layers.{name}": name for name in _KERAS_ACTIVATIONS.split()},
}

#: Modules whose functions with the name of an activation are that activation.
_ACTIVATION_MODULES = frozenset(
    {
        "torch",
        "torch.nn.functional",
        "torch.special",
        "tensorflow.nn",
        "keras.activations",
        "keras.ops",
        "keras.backend",
        "jax.nn",
        "flax.linen",
        "flax.nnx",
        "jax.numpy",
        "jax.example_libraries.stax",
        "scipy.special",
        "jax.scipy.special",
    }
)

#: Activations whose outputs lie in their image whatever goes in; of the others, that all of the
#: image is taken is only known behind a linear layer.
NARROW = frozenset({"sigmoid", "softmax", "log_softmax", "log_sigmoid", "sparsemax",
                    "hard_sigmoid"})  # fmt: skip
#: Those that are flat on part of their range.
FLAT = frozenset({"relu", "relu6", "hard_tanh"})
#: Those that normalise along an axis.
NORMALISING = frozenset({"softmax", "log_softmax", "sparsemax"})

_FOLDED = {name.replace("_", ""): activation.name for name, activation in activation_names().items()
           if name not in ("none", "raw", "logits", "no activation", "logistic")}  # fmt: skip


def activation_named(word: str) -> str | None:
    """Return the activation that a word means, whatever its case."""
    return _FOLDED.get(word.casefold().replace("_", ""))


def activation_function(path: str) -> str | None:
    """Return the activation that a function of a library is."""
    if parent(path) not in _ACTIVATION_MODULES:
        return None
    found = activation_named(last(path))
    return None if found == "linear" and last(path) != "linear" else found
