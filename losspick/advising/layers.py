"""The layers of the small models in snippets: over columns, or over pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.core.vocabulary import Framework


@dataclass(frozen=True, slots=True)
class Layers:
    """Pieces of code, by their place in the template.

    Attributes:
        inputs: The line that says how many inputs there are.
        shape: The shape of one input, where the library asks for it.
        hidden: The hidden layer.
        output: The beginning of the output layer, up to the number of its units.
        kernel: What follows their number.
        channel: Turns an array (N, H, W) into what the output is compared with; empty for rows.
    """

    inputs: str
    shape: str
    hidden: str
    output: str
    kernel: str = ""
    channel: str = ""


ON_ROWS: Mapping[Framework, Layers] = MappingProxyType(
    {
        Framework.TORCH: Layers(
            "features = 16  # columns of X, a float32 tensor of shape (N, features)",
            "",
            "nn.Linear(features, 64)",
            "nn.Linear(64, ",
        ),
        Framework.KERAS: Layers(
            "features = 16  # columns of X, an array of shape (N, features)",
            "(features,)",
            'keras.layers.Dense(64, activation="relu")',
            "keras.layers.Dense",
        ),
        Framework.JAX: Layers(
            "model = Model(features=16, rngs=nnx.Rngs(0))  # columns of X",
            "",
            "nnx.Linear(features, 64, rngs=rngs)",
            "nnx.Linear(64, ",
        ),
    }
)
ON_PICTURES: Mapping[Framework, Layers] = MappingProxyType(
    {
        Framework.TORCH: Layers(
            "features = 3  # channels of X, a float32 tensor of shape (N, features, H, W)",
            "",
            "nn.Conv2d(features, 64, 3, padding=1)",
            "nn.Conv2d(64, ",
            ", 1",
            "[:, None]",
        ),
        Framework.KERAS: Layers(
            "features = 3  # channels of X, an array of shape (N, H, W, features)\n"
            'hidden = keras.layers.Conv2D(64, 3, padding="same", activation="relu")',
            "(None, None, features)",
            "hidden",
            "keras.layers.Conv2D",
            " 1,",
            "[..., None]",
        ),
        Framework.JAX: Layers(
            "model = Model(features=3, rngs=nnx.Rngs(0))  # channels of X, (N, H, W, features)",
            "",
            "nnx.Conv(features, 64, kernel_size=(3, 3), rngs=rngs)",
            "nnx.Linear(64, ",
            "",
            "[..., None]",
        ),
    }
)
