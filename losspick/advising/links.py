"""Between a prediction, the number it stands for, and the bias that starts there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.domains import Link
from losspick.core.loss import Form
from losspick.losses.numerics import expit, log_softmax, softmax, softplus, sparsemax

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Probabilities and means are kept this far from where a logarithm ends.
TINY = 1e-12


def natural(form: Form, prediction: Array) -> Array:
    """Return what predictions of a form mean: means, quantiles, probabilities."""
    import numpy as np

    if form.link is Link.LOG:
        return np.exp(prediction)
    if form.link is Link.LOG1P:
        return np.expm1(prediction)
    if form.link is Link.LOGIT:
        return expit(prediction)
    if form.link is Link.HALF_LOGIT:
        return expit(2.0 * prediction)
    if form.link is Link.SOFTMAX:
        return softmax(prediction)
    if form.link is Link.SPARSEMAX:
        return sparsemax(prediction)
    if form.link is Link.NORMALISE:
        whole: Array = prediction / np.sum(prediction, axis=-1, keepdims=True)
        return whole
    return prediction


def predicted(form: Form, value: Array) -> Array:
    """Return the prediction of a form that means this: the inverse of ``natural``."""
    import numpy as np

    if form.link in (Link.LOG, Link.SOFTMAX):
        return np.log(np.maximum(value, TINY))
    if form.link is Link.LOG1P:
        return np.log1p(value)
    if form.link is Link.LOGIT:
        return _logit(value)
    if form.link is Link.HALF_LOGIT:
        return 0.5 * _logit(value)
    return value


def before(activation: str, prediction: Array) -> Array:
    """Return the input of an output activation that gives this prediction."""
    import numpy as np

    if activation == "sigmoid":
        return _logit(prediction)
    if activation in ("softmax", "exp"):
        return np.log(np.maximum(prediction, TINY))
    if activation == "softplus":
        positive = np.maximum(prediction, TINY)
        return positive + np.log(-np.expm1(-positive))
    return prediction


def after(activation: str, raw: Array) -> Array:
    """Return the output of an output activation."""
    import numpy as np

    if activation == "sigmoid":
        return expit(raw)
    if activation == "softmax":
        return softmax(raw)
    if activation == "log_softmax":
        return log_softmax(raw)
    if activation == "exp":
        return np.exp(raw)
    if activation == "softplus":
        return softplus(raw)
    return raw


def _logit(p: Array) -> Array:
    import numpy as np

    inside = np.clip(p, TINY, 1.0 - TINY)
    return np.log(inside) - np.log1p(-inside)
