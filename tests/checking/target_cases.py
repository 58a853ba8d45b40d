"""Configurations that name what they build: Hydra, Lightning CLI, MONAI."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]
_NET = "net:\n  _target_: timm.create_model\n  num_classes: 4\n"
_LOSS = "criterion:\n  _target_: torch.nn.{}\n"
_ENTROPY = _LOSS.format("CrossEntropyLoss")
_STACK = "net:\n  _target_: torch.nn.Sequential\n  _args_:\n"
_LINEAR = "    - {_target_: torch.nn.Linear, in_features: 8, out_features: 4}\n"
_OWN = "net:\n  _target_: project.Net\n  output_activation: {}\n"
_BEHIND = "    - {_target_: torch.nn.Sigmoid}\n    - {_target_: torch.nn.Flatten}\n"
CLASSES = "'@classes'"
_UNET = "network:\n  _target_: UNet\n  out_channels: {}\n"


def _bundle(loss: str, rest: str = "") -> str:
    """A bundle with three channels; its loss is on line 4, the rest follows from line 5."""
    return f"{_UNET.format(3)}loss: {{_target_: {loss}}}\n{rest}"


def _post(act: str, classes: int | str = 3) -> str:
    return (
        f"post:\n  - {{_target_: Activationsd, keys: pred, {act}: true}}\n"
        f"  - {{_target_: AsDiscreted, keys: pred, argmax: true, to_onehot: {classes}}}\n"
    )


def _metric(text: str) -> str:
    return f"{_NET}{_ENTROPY}metrics:\n  - {{_target_: torchmetrics.{text}}}\n"


CASES: list[Case] = [
    ("alone_kl.yaml", _LOSS.format("KLDivLoss"), ("LP403", 2)),
    ("alone_kl_mean.yaml", f"{_LOSS.format('KLDivLoss')}  reduction: mean\n", ("LP403", 2)),
    ("alone_kl_right.yaml", f"{_LOSS.format('KLDivLoss')}  reduction: batchmean\n", None),
    ("alone_range.yaml", f"{_ENTROPY}  label_smoothing: 1.3\n", ("LP407", 3)),
    ("alone_range_right.yaml", f"{_ENTROPY}  label_smoothing: 0.1\n", None),
    ("alone_misnamed.yaml", _LOSS.format("BCEWithLogits"), ("LP409", 2)),
    ("alone_strange.yaml", _LOSS.format("FocalLoss"), ("LP409", 2)),
    ("alone_own.yaml", "criterion:\n  _target_: project.nn.FocalLoss\n", None),
    ("alone_layer.yaml", "criterion:\n  _target_: torch.nn.TripletMarginLoss\n", None),
    ("alone_reduction.yaml", f"{_ENTROPY}  reduction: average\n", ("LP409", 3)),
    ("alone_reduction_set.yaml", f"{_ENTROPY}  reduction: ${{reduction}}\n", None),
    ("two_networks.yaml",
     f"{_NET}teacher:\n  _target_: timm.create_model\nsoft_loss:\n  _target_: torch.nn.KLDivLoss\n",
     ("LP403", 7)),
    ("tensor.yaml", f"{_NET}{_ENTROPY}  weight: {{_target_: torch.tensor, data: [1.0, 2.0]}}\n",
     ("LP402", 6)),
    ("tensor_listed.yaml",
     f"{_NET}{_ENTROPY}  weight: {{_target_: torch.Tensor, _args_: [[1.0, 2.0]]}}\n",
     ("LP402", 6)),
    ("tensor_right.yaml",
     f"{_NET}{_ENTROPY}  weight: {{_target_: torch.tensor, data: [1.0, 2.0, 2.0, 1.0]}}\n", None),
    ("positive.yaml",
     f"{_STACK}{_LINEAR}{_LOSS.format('BCEWithLogitsLoss')}  pos_weight: [2.0, 3.0, 1.0]\n",
     ("LP402", 7)),
    ("positive_right.yaml",
     f"{_STACK}{_LINEAR}{_LOSS.format('BCEWithLogitsLoss')}  pos_weight: [2.0, 3.0, 1.0, 1.0]\n",
     None),
    ("behind.yaml",
     f"{_STACK}{_LINEAR}{_BEHIND}"
     f"{_LOSS.format('BCEWithLogitsLoss')}", ("LP101", 5)),
    ("behind_right.yaml",
     f"{_STACK}{_LINEAR}{_BEHIND}"
     f"{_LOSS.format('BCELoss')}", None),
    ("single.yaml",
     f"net: {{_target_: torch.nn.Linear, in_features: 4, out_features: 2}}\n"
     f"{_LOSS.format('NLLLoss')}", ("LP102", 3)),
    ("own_softmax.yaml", f"{_OWN.format('softmax')}{_ENTROPY}", ("LP101", 3)),
    ("own_none.yaml", f"{_OWN.format('null')}{_ENTROPY}", None),
    ("own_hidden.yaml", f"{_OWN.format('relu')}{_ENTROPY}", None),
    ("own_fits.yaml", f"{_OWN.format('sigmoid')}{_LOSS.format('BCELoss')}", None),
    ("metric.yaml", _metric("Accuracy, task: multiclass, num_classes: 3"), ("LP410", 7)),
    ("metric_right.yaml", _metric("Accuracy, task: multiclass, num_classes: 4"), None),
    ("metric_binary.yaml", _metric("Accuracy, task: binary"), ("LP406", 7)),
    ("metric_binary_class.yaml", _metric("classification.BinaryF1Score"), ("LP406", 7)),
    ("masks.yaml",
     "net: {_target_: segmentation_models_pytorch.Unet, classes: 1, activation: sigmoid}\n"
     "loss: {_target_: segmentation_models_pytorch.losses.DiceLoss, mode: binary}\n",
     ("LP101", 1)),
    ("masks_right.yaml",
     "net: {_target_: segmentation_models_pytorch.Unet, classes: 1, activation: sigmoid}\n"
     "loss: {_target_: segmentation_models_pytorch.losses.DiceLoss, mode: binary,"
     " from_logits: false}\n", None),
    ("both.yaml", _bundle("DiceCELoss, sigmoid: true, softmax: true"), ("LP410", 4)),
    ("both_right.yaml", _bundle("DiceCELoss, sigmoid: false, softmax: true"), None),
    ("both_hydra.yaml",
     "loss:\n  _target_: monai.losses.DiceLoss\n  sigmoid: true\n  softmax: true\n", ("LP410", 4)),
    ("both_computed.yaml", _bundle("DiceLoss, sigmoid: $@s, softmax: $not @s"), None),
    ("neither.yaml", _bundle("DiceLoss, to_onehot_y: true"), ("LP102", 4)),
    ("neither_own.yaml",
     "network: {_target_: monai.networks.nets.SegResNetDS}\nloss: {_target_: DiceLoss}\n", None),
    ("post.yaml", _bundle("DiceLoss, sigmoid: true", _post("softmax")), ("LP412", 6)),
    ("post_right.yaml", _bundle("DiceLoss, softmax: true", _post("softmax")), None),
    ("post_torch.yaml", _bundle("torch.nn.CrossEntropyLoss", _post("sigmoid")), ("LP412", 6)),
    ("post_torch_right.yaml", _bundle("torch.nn.CrossEntropyLoss", _post("softmax")), None),
    ("post_classes.yaml", _bundle("DiceLoss, softmax: true", _post("softmax", 4)), ("LP410", 7)),
    ("post_named.yaml",
     f"classes: 1\n{_UNET.format(CLASSES)}loss: {{_target_: DiceLoss, softmax: true}}\n",
     ("LP201", 5)),
    ("raw.yaml", _bundle("torch.nn.BCELoss"), ("LP102", 4)),
    ("word.yaml", f"{_NET}criterion: torch.nn.BCELoss\n", ("LP102", 4)),
    ("word_right.yaml", f"{_NET}criterion: torch.nn.CrossEntropyLoss\n", None),
    ("word_plain.yaml", f"{_NET}criterion: bce\n", None),
    ("mode.yaml",
     "loss:\n  _target_: segmentation_models_pytorch.losses.DiceLoss\n  mode: multi\n",
     ("LP409", 3)),
    ("mode_right.yaml",
     "loss:\n  _target_: segmentation_models_pytorch.losses.DiceLoss\n  mode: multilabel\n",
     None),
    ("smoothing.yaml",
     "loss:\n  _target_: timm.loss.LabelSmoothingCrossEntropy\n  smoothing: 1.2\n",
     ("LP407", 3)),
    ("function.yaml",
     f"{_NET}loss:\n  _target_: torch.nn.functional.binary_cross_entropy\n  _partial_: true\n",
     ("LP102", 5)),
    ("function_right.yaml",
     f"{_NET}loss:\n  _target_: torch.nn.functional.cross_entropy\n  _partial_: true\n", None),
    ("function_got.yaml",
     f"{_NET}loss:\n  _target_: hydra.utils.get_method\n  path: torch.nn.functional.nll_loss\n",
     ("LP102", 5)),
    ("head.yaml",
     "model:\n  _target_: transformers.AutoModelForSequenceClassification.from_pretrained\n"
     "  num_labels: 3\n  problem_type: multiclass\n", ("LP409", 4)),
    ("head_one.yaml",
     "model:\n  _target_: transformers.AutoModelForSequenceClassification.from_pretrained\n"
     "  num_labels: 1\n  problem_type: single_label_classification\n", ("LP201", 4)),
    ("head_right.yaml",
     "model:\n  _target_: transformers.AutoModelForSequenceClassification.from_pretrained\n"
     "  num_labels: 3\n", None),
]  # fmt: skip
