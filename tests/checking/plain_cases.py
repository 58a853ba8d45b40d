"""Settings of programs in words of their own: layers, losses by their functions, targets."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _aimed(target: str, act: str, loss: str = "mse", rest: str = "") -> str:
    """A regression: its output's activation stands on line 6."""
    return (
        f"data:\n  target: {{{target}}}\nmodel:\n  output:\n    units: 1\n    activation: {act}\n"
        f"loss: {loss}\n{rest}"
    )


def _dense(first: str, last: str, loss: str, rest: str = "") -> str:
    """Layers: the last one stands on line 3, the loss on line 5."""
    return (
        f"layers:\n  - {{class: Dense, units: 64{first}}}\n  - {{class: Dense, {last}}}\n"
        f"compile:\n  loss: {loss}\n{rest}"
    )


def _said(act: str, loss: str, rest: str = "") -> str:
    """An activation on line 2, and a loss on line 3."""
    return f"model:\n  output_activation: {act}\nloss: {loss}\n{rest}"


_RAW, _RELU = "column: kw, scaler: null, min: 4.5, max: 310.0", ", activation: relu"
_SPARSE = "{{class: SparseCategoricalCrossentropy, from_logits: {}}}"
_BINARY = "{{class: BinaryCrossentropy, from_logits: {}}}"
_ONE, _FIVE = "units: 1, activation: {}", "units: 5, activation: {}"
CASES: list[Case] = [
    *((f"aimed_{act}_{loss}.yaml", _aimed(_RAW, act, loss), ("LP106", 6))
      for act in ("tanh", "sigmoid") for loss in ("smooth_l1", "mae", "huber", "MSELoss")),
    ("aimed_relu.yaml", _aimed("scaler: standard", "relu"), ("LP106", 6)),
    ("aimed_linear.yaml", _aimed(_RAW, "linear"), None),
    ("aimed_within.yaml", _aimed("scaler: null, min: 0, max: 1", "sigmoid"), None),
    ("aimed_signed.yaml", _aimed("scaler: null, min: -1, max: 1", "tanh"), None),
    ("aimed_scaled.yaml", _aimed("scaler: minmax, min: 4, max: 310", "sigmoid"), None),
    ("aimed_positive.yaml", _aimed(_RAW, "relu"), None),
    ("aimed_logged.yaml", _aimed(f"{_RAW}, log: true", "tanh"), None),
    ("aimed_unsaid.yaml", _aimed("min: 4.5, max: 310.0", "tanh"), None),
    ("aimed_rescaled.yaml", _aimed(_RAW, "tanh", "mse", "output_scale: 310\n"), None),
    ("aimed_policy.yaml", _aimed(_RAW, "tanh", "mse", "policy: sac\n"), None),
    ("aimed_two.yaml", _aimed(_RAW, "tanh", "mse", "aux: {target: {scaler: null}}\n"), None),
    ("aimed_flat.toml",
     'target = "wear"\ntarget_range = [12.0, 480.0]\ntarget_scaling = "none"\n[model]\n'
     'output_activation = "tanh"\n[training]\nloss = "huber"\n', ("LP106", 5)),
    ("aimed_flat_right.toml",
     'target = "wear"\ntarget_range = [0.0, 1.0]\ntarget_scaling = "none"\n[model]\n'
     'output_activation = "sigmoid"\n[training]\nloss = "huber"\n', None),
    ("dense_raw.yaml", _dense(_RELU, _ONE.format("linear"), _BINARY.format("false")),
     ("LP102", 5)),
    ("dense_unsaid.yaml", _dense(_RELU, "units: 1", _BINARY.format("false")), ("LP102", 5)),
    ("dense_logits.yaml", _dense(_RELU, _ONE.format("linear"), _BINARY.format("true")), None),
    ("dense_shares.yaml", _dense(_RELU, _ONE.format("sigmoid"), _BINARY.format("false")), None),
    ("dense_twice.yaml", _dense(_RELU, _FIVE.format("softmax"), _SPARSE.format("true")),
     ("LP101", 3)),
    ("dense_word.yaml", _dense(_RELU, _ONE.format("linear"), "binary_crossentropy"), None),
    ("dense_one.yaml", _dense(_RELU, _ONE.format("softmax"), "binary_crossentropy"),
     ("LP201", 3)),
    ("dense_alike.yaml",
     _dense(", activation: sigmoid", _FIVE.format("sigmoid"), "categorical_crossentropy"), None),
    ("dense_goes_on.yaml",
     _dense(_RELU, _ONE.format("linear"), _BINARY.format("false"), "output: {units: 1}\n"), None),
    ("dense_counted.yaml",
     _dense(_RELU, _ONE.format("linear"), _BINARY.format("false"), "num_classes: 4\n"), None),
    ("dense_two.yaml",
     _dense(_RELU, _ONE.format("linear"), _BINARY.format("false"),
            "head:\n  layers: [{class: Dense, units: 8}, {class: Dense, units: 2}]\n"),
     None),
    ("linear_softmax.yaml",
     "layers:\n  - {type: Linear, out_features: 9}\n  - {type: Softmax, dim: 1}\n"
     "loss: {type: CrossEntropyLoss}\n", ("LP101", 3)),
    ("flagged.yaml", _said("softmax", "{name: categorical_crossentropy, from_logits: true}"),
     ("LP101", 2)),
    ("flagged_right.yaml", _said("softmax", "{name: categorical_crossentropy, from_logits: false}"),
     None),
    ("flagged_beside.yaml", _said("sigmoid", "binary_crossentropy", "from_logits: true\n"),
     ("LP101", 2)),
    *((f"function_{at}.yaml", _said("sigmoid", loss), ("LP101", 2))
      for at, loss in enumerate(("bce_with_logits", "F.binary_cross_entropy_with_logits"))),
    ("function_shares.yaml", _said("sigmoid", "bce"), None),
    ("function_nll.yaml", _said("softmax", "nll_loss"), ("LP102", 3)),
    ("function_nll_right.yaml", _said("log_softmax", "nll_loss"), None),
    ("function_torch.yaml", _said("softmax", "cross_entropy", "framework: pytorch\n"),
     ("LP101", 2)),
    ("function_keras.yaml", _said("softmax", "cross_entropy", "framework: keras\n"), None),
    ("function_open.yaml", _said("softmax", "cross_entropy"), None),
    *((f"afterwards_{key}.yaml",
       f"{key}: {{output_activation: softmax}}\nclasses: [a, b]\nloss: CrossEntropyLoss\n",
       None) for key in ("export", "inference", "serving", "eval_settings", "postprocessing")),
    ("divergence.yaml", _said("softmax", "KLDivLoss"), None),
    ("dense_open.yaml", _dense(_RELU, "units: 32", _BINARY.format("false")), None),
    ("given.yaml", "features: {categories: [tin, lead, zinc]}\nn_classes: 2\n", None),
    ("given_not.yaml", "data: {class_names: [tin, lead, zinc]}\nn_classes: 2\n", ("LP410", 2)),
    *((f"labels_{at}.yaml", f"task: {task}\nmodel: {{arch: net}}\nloss: {loss}\n", ("LP410", 3))
      for at, (task, loss) in enumerate((("multilabel", "CrossEntropyLoss"),
                                         ("multi-label-classification", "nn.CrossEntropyLoss"),
                                         ("multi_label", "{type: categorical_crossentropy}")))),
    *((f"labels_right_{at}.yaml", f"task: {task}\nmodel: {{arch: net}}\nloss: {loss}\n", None)
      for at, (task, loss) in enumerate((("multilabel", "BCEWithLogitsLoss"),
                                         ("multiclass", "CrossEntropyLoss"),
                                         ("multilabel", "cross_entropy")))),
    ("weights_word.yaml",
     "classes: [tin, lead, zinc]\nloss:\n  type: cross_entropy\n  weight: [0.2, 0.8]\n",
     ("LP402", 4)),
    ("weights_word_right.yaml",
     "classes: [tin, lead, zinc]\nloss:\n  type: cross_entropy\n  weight: [0.2, 0.8, 1]\n", None),
    ("fewer.yaml",
     "data: {num_classes: 9}\nmodel:\n  arch: resnet34\n  num_classes: 8\nloss: CrossEntropyLoss\n",
     ("LP410", 4)),
    ("fewer_right.yaml",
     "data: {num_classes: 9}\nmodel:\n  arch: resnet34\n  num_classes: 10\n"
     "loss: CrossEntropyLoss\n", None),
    ("fewer_ignored.yaml",
     "data: {num_classes: 9, ignore_classes: [slag]}\nmodel:\n  arch: resnet34\n  num_classes: 8\n"
     "loss: CrossEntropyLoss\n", None),
    ("fewer_stages.yaml",
     "before:\n  model: {arch: resnet34, num_classes: 8}\n  loss: CrossEntropyLoss\n"
     "after: {data: {num_classes: 9}}\n", None),
    ("aimed_part.yaml",
     "target: {scaler: standard}\nmodel:\n  gate: {output_activation: sigmoid}\n"
     "  head: {units: 1}\nloss: mse\n", None),
    ("fewer_built.yaml",
     "data: {_target_: own.Data, num_classes: 9}\nnet:\n  _target_: timm.create_model\n"
     "  num_classes: 8\ncriterion: {_target_: torch.nn.CrossEntropyLoss}\n", ("LP410", 4)),
    ("fewer_built_right.yaml",
     "data: {_target_: own.Data, num_classes: 9}\nnet:\n  _target_: timm.create_model\n"
     '  num_classes: "${data.num_classes}"\ncriterion: {_target_: torch.nn.CrossEntropyLoss}\n',
     None),
]  # fmt: skip
