"""Heads that configurations list layer by layer, beside a loss."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_LINEAR = "    - class_path: torch.nn.Linear\n      init_args: {in_features: 64, out_features: 4}\n"
_BACKBONE = "  backbone:\n    class_path: torchvision.models.resnet18\n"


def _cli(key: str, last: str | None, loss: str, rest: str = "") -> str:
    """Arguments of a module: the head from line 2, its last layer on line 5, the loss below."""
    act = f"    - class_path: torch.nn.{last}\n" if last else ""
    ends = f"  criterion:\n    class_path: torch.nn.{loss}\n"
    return f"init_args:\n  {key}:\n{_LINEAR}{act}{ends}{rest}"


def _hydra(key: str, last: str, loss: str) -> str:
    return (
        f"model:\n  _target_: own.Net\n  {key}:\n    - {{_target_: torch.nn.Linear, in_features: 8,"
        f" out_features: 4}}\n    - {{_target_: torch.nn.{last}}}\n"
        f"criterion:\n  _target_: torch.nn.{loss}\n"
    )


_CE, _BCE = "CrossEntropyLoss", "BCELoss"


def _scaled(last: str, scaler: str) -> str:
    """An encoder and a head apart from the loss; the head ends on line 10."""
    return (
        "model:\n  encoder:\n    _target_: torch.nn.Sequential\n    _args_:\n"
        "      - {_target_: torch.nn.Linear, in_features: 4, out_features: 64}\n"
        "  head:\n    _target_: torch.nn.Sequential\n    _args_:\n"
        "      - {_target_: torch.nn.Linear, in_features: 64, out_features: 1}\n"
        f"      - _target_: torch.nn.{last}\n"
        f"data:\n  target: load\n  target_scaler:\n    _target_: {scaler}\n"
        "loss:\n  _target_: torch.nn.SmoothL1Loss\n"
    )


def _applied(act: str, loss: str, key: str = "output_activation", rest: str = "") -> str:
    """A network of a project that is told its loss and, on line 5, what it applies last."""
    return (
        f"model:\n  class_path: own.Net\n  init_args:\n    {key}:\n"
        f"      class_path: torch.nn.{act}\n    loss_fn:\n      class_path: torch.nn.{loss}\n{rest}"
    )


CASES: list[Case] = [
    ("applied.yaml", _applied("Sigmoid", "BCEWithLogitsLoss"), ("LP101", 5)),
    ("applied_classes.yaml", _applied("Softmax", _CE, "final_activation"), ("LP101", 5)),
    ("applied_fits.yaml", _applied("Sigmoid", _BCE), None),
    ("applied_nothing.yaml", _applied("Identity", _CE), None),
    ("applied_inside.yaml", _applied("Softmax", _CE, "gate_activation"), None),
    ("applied_behind.yaml",
     _applied("Sigmoid", "BCEWithLogitsLoss", rest="    net:\n      class_path: own.Body\n"), None),
    ("applied_by_net.yaml",
     "net:\n  _target_: own.Unet\n  final_activation:\n    _target_: torch.nn.Softmax2d\n"
     f"criterion:\n  _target_: torch.nn.{_CE}\n", ("LP101", 4)),
    *((f"cli_{key}.yaml", _cli(key, "Softmax", _CE), ("LP101", 5))
      for key in ("head", "head_layers", "classifier", "output_layers", "final_layers", "layers")),
    ("cli_raw.yaml", _cli("head_layers", None, _BCE), ("LP102", 6)),
    ("cli_raw_layers.yaml", _cli("layers", None, _BCE), None),
    ("cli_fits.yaml", _cli("head_layers", "Sigmoid", _BCE), None),
    ("cli_fits_raw.yaml", _cli("head_layers", None, _CE), None),
    ("cli_log.yaml", _cli("head", "LogSoftmax", "NLLLoss"), None),
    ("cli_hidden.yaml", _cli("head_layers", "ReLU", _CE), None),
    ("cli_backbone.yaml", _cli("head", "Softmax", _CE, _BACKBONE), ("LP101", 5)),
    ("cli_backbone_fits.yaml", _cli("head", None, _CE, _BACKBONE), None),
    ("cli_goes_on.yaml",
     _cli("head", "Softmax", _CE, "  decoder:\n    class_path: own.Decoder\n"), None),
    ("cli_two.yaml",
     _cli("head_a", "Softmax", _CE, f"  head:\n{_LINEAR}"), None),
    ("cli_hidden_layers.yaml", _cli("encoder_layers", "Sigmoid", "BCEWithLogitsLoss"), None),
    ("own_head.yaml", _hydra("head_layers", "Sigmoid", "BCEWithLogitsLoss"), ("LP101", 5)),
    ("own_head_fits.yaml", _hydra("head_layers", "Sigmoid", _BCE), None),
    ("own_head_relu.yaml", _hydra("head_layers", "ReLU", _CE), None),
    ("scaled.yaml", _scaled("ReLU", "sklearn.preprocessing.StandardScaler"), ("LP106", 10)),
    ("scaled_right.yaml", _scaled("Flatten", "sklearn.preprocessing.StandardScaler"), None),
    ("scaled_to_ends.yaml", _scaled("ReLU", "sklearn.preprocessing.MinMaxScaler"), None),
    ("scaled_alone.yaml",
     _scaled("ReLU", "sklearn.preprocessing.StandardScaler\n    with_mean: false"), None),
]  # fmt: skip
