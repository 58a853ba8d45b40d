"""How the libraries for networks write what a snippet needs beside the loss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.core.domains import Link
from losspick.core.vocabulary import Framework


@dataclass(frozen=True, slots=True)
class Dialect:
    """One library.

    Attributes:
        activations: Output activations by name, as code in the place where the model has them.
        links: The function that undoes a link, applied to ``output``.
        argmax: The most probable class of ``probability``.
        passed: The number of thresholds that ``probability`` passes.
        running: The running product of ``probability``.
        order: The rows of ``output``, largest first.
    """

    activations: Mapping[str, str]
    links: Mapping[Link, str]
    argmax: str
    passed: str
    running: str
    order: str


DIALECTS: Mapping[Framework, Dialect] = MappingProxyType(
    {
        Framework.TORCH: Dialect(
            {
                "sigmoid": "nn.Sigmoid()",
                "softmax": "nn.Softmax(dim=-1)",
                "log_softmax": "nn.LogSoftmax(dim=-1)",
                "softplus": "nn.Softplus()",
                "tanh": "nn.Tanh()",
                "exp": "Exp()",
            },
            {
                Link.LOGIT: "torch.sigmoid(output)",
                Link.HALF_LOGIT: "torch.sigmoid(2 * output)",
                Link.SOFTMAX: "torch.softmax(output, dim=-1)",
                Link.LOG: "torch.exp(output)",
                Link.LOG1P: "torch.expm1(output)",
            },
            "probability.argmax(dim=-1)",
            "(probability >= 0.5).sum(dim=-1)",
            "torch.cumprod(probability, dim=-1)",
            "output.reshape(-1).argsort(descending=True)",
        ),
        Framework.KERAS: Dialect(
            {
                "sigmoid": '"sigmoid"',
                "softmax": '"softmax"',
                "log_softmax": '"log_softmax"',
                "softplus": '"softplus"',
                "tanh": '"tanh"',
                "exp": '"exponential"',
            },
            {
                Link.LOGIT: "keras.ops.sigmoid(output)",
                Link.HALF_LOGIT: "keras.ops.sigmoid(2 * output)",
                Link.SOFTMAX: "keras.ops.softmax(output)",
                Link.LOG: "keras.ops.exp(output)",
                Link.LOG1P: "keras.ops.expm1(output)",
            },
            "keras.ops.argmax(probability, axis=-1)",
            "keras.ops.sum(probability >= 0.5, axis=-1)",
            "keras.ops.cumprod(probability, axis=-1)",
            "keras.ops.argsort(-keras.ops.reshape(output, (-1,)))",
        ),
        Framework.JAX: Dialect(
            {
                "sigmoid": "jax.nn.sigmoid(output)",
                "softmax": "jax.nn.softmax(output)",
                "log_softmax": "jax.nn.log_softmax(output)",
                "softplus": "jax.nn.softplus(output)",
                "tanh": "jax.numpy.tanh(output)",
                "exp": "jax.numpy.exp(output)",
            },
            {
                Link.LOGIT: "jax.nn.sigmoid(output)",
                Link.HALF_LOGIT: "jax.nn.sigmoid(2 * output)",
                Link.SOFTMAX: "jax.nn.softmax(output)",
                Link.LOG: "jax.numpy.exp(output)",
                Link.LOG1P: "jax.numpy.expm1(output)",
            },
            "probability.argmax(axis=-1)",
            "(probability >= 0.5).sum(axis=-1)",
            "jax.numpy.cumprod(probability, axis=-1)",
            "jax.numpy.argsort(-output.reshape(-1))",
        ),
    }
)
