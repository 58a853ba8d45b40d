"""A live model and its loss to ModelSpecs."""

from __future__ import annotations

from typing import Any

from losspick.core.spec import ModelSpec
from losspick.errors import UsageError
from losspick.reading.live.classes import is_made_of
from losspick.reading.live.keras import read_keras_model
from losspick.reading.live.matching import ensure_losses
from losspick.reading.live.torch import read_torch_model


def read_model(model: Any, loss: Any, batch: Any) -> list[ModelSpec]:
    """Return what is known of each output of a model and its loss.

    Args:
        model: A torch module or a Keras model.
        loss: A loss object, a loss function, or the name of one; None: the compiled one.
        batch: Inputs, or a pair of inputs and targets; None: the model is not run.

    Raises:
        UsageError: It is no model of torch or Keras, or no loss is known of one of its
            outputs, or one is given for no output.
    """
    ensure_losses(loss)
    if is_made_of(model, "keras", ("Model", "Sequential", "Functional")):
        return read_keras_model(model, loss, batch)
    if is_made_of(model, "torch", ("Module",)):
        return read_torch_model(model, loss, batch)
    raise UsageError(
        f"{type(model).__name__} is neither a torch module nor a Keras model", where="model"
    )
