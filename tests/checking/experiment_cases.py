"""Experiments that programs describe in words of their own: a head and a loss."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_MODEL = "model:\n  backbone: resnet50\n"
_CE = "loss:\n  name: {}\n"


def _head(act: str, loss: str, key: str = "head", rest: str = "") -> str:
    """A head with its activation on line 5, and a loss by its name."""
    settings = f"    out_features: 9\n    activation: {act}\n"
    return f"{_MODEL}  {key}:\n{settings}{rest}{_CE.format(loss)}"


def _layers(layers: list[str], loss: str) -> str:
    """A head with a layer on each line, from line 4 on."""
    listed = "".join(f"    - {layer}\n" for layer in layers)
    return f"{_MODEL}  head:\n{listed}{_CE.format(loss)}"


_LINEAR, _SOFTMAX = "{type: Linear, out_features: 9}", "{type: Softmax, dim: 1}"
CASES: list[Case] = [
    *((f"head_{at}.yaml", _head("softmax", loss), ("LP101", 5))
      for at, loss in enumerate(("torch.nn.CrossEntropyLoss", "CrossEntropyLoss",
                                 "nn.CrossEntropyLoss"))),
    ("head_sigmoid.yaml", _head("sigmoid", "BCEWithLogitsLoss"), ("LP101", 5)),
    ("head_classifier.yaml", _head("softmax", "CrossEntropyLoss", "classifier"), ("LP101", 5)),
    ("head_fits.yaml", _head("sigmoid", "torch.nn.BCELoss"), None),
    ("head_hidden.yaml", _head("relu", "CrossEntropyLoss"), None),
    ("head_none.yaml", _head("null", "CrossEntropyLoss"), None),
    ("head_of_hidden.yaml",
     _head("sigmoid", "BCEWithLogitsLoss", rest="    hidden_dims: [64, 32]\n"), None),
    ("head_own_loss.yaml", _head("softmax", "own.losses.Entropy"), None),
    ("head_two.yaml",
     _head("softmax", "CrossEntropyLoss", rest="  aux_head:\n    activation: sigmoid\n"), None),
    ("not_a_head.yaml", _head("softmax", "CrossEntropyLoss", "attention"), None),
    ("layers_softmax.yaml", _layers([_LINEAR, _SOFTMAX], "CrossEntropyLoss"), ("LP101", 5)),
    ("layers_words.yaml", _layers(["linear", "softmax", "dropout"], "CrossEntropyLoss"),
     ("LP101", 5)),
    ("layers_keys.yaml", _layers(["linear: 9", "softmax: {dim: 1}"], "CrossEntropyLoss"),
     ("LP101", 5)),
    ("layers_raw.yaml", _layers([_LINEAR], "torch.nn.BCELoss"), ("LP102", 6)),
    ("layers_raw_right.yaml", _layers([_LINEAR], "CrossEntropyLoss"), None),
    ("layers_relu.yaml", _layers([_LINEAR, "{type: ReLU}"], "CrossEntropyLoss"), None),
    ("layers_dense.yaml",
     _layers(["{type: Dense, units: 9, activation: softmax}"], "torch.nn.CrossEntropyLoss"),
     ("LP101", 4)),
]  # fmt: skip
