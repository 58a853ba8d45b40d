"""Configurations of single libraries: Hugging Face, Ludwig, detectors."""

from __future__ import annotations

Case = tuple[str, str, tuple[str, int] | None]


def _hugging(head: str, labels: str, more: str = "") -> str:
    """The labels are on line 2, other settings from line 3 on."""
    model = f'{{"model_type": "bert", "architectures": ["Bert{head}"]'
    return f'{model},\n "id2label": {{{labels}}}{more}}}\n'


def _ludwig(output: str, more: str = "") -> str:
    """The output is on line 4, other settings from line 5 on."""
    inputs = "input_features:\n  - {name: a, type: number}\n"
    return f"{inputs}output_features:\n  - {{name: y, {output}}}\n{more}"


def _single_shot(loss: str, post: str, more: str = "") -> str:
    """The loss is on line 3, the making of scores on line 4, the rest on line 5."""
    return (
        f"model {{\n  ssd {{\n    loss {{ classification_loss {{ {loss} }} }}\n"
        f"    post_processing {{ {post} }}\n    {more}\n  }}\n}}\n"
    )


def _boxes(one: int, every: int) -> str:
    limits = f"max_detections_per_class: {one} max_total_detections: {every}"
    return f"batch_non_max_suppression {{ {limits} }} score_converter: SIGMOID"


def _retina(more: str) -> str:
    return f"MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    NUM_CLASSES: 4\n    {more}\n"


_TWO = '"0": "NEGATIVE", "1": "POSITIVE"'
_SIGMOID = "weighted_sigmoid_focal { gamma: 2.0 alpha: 0.25 }"
_YOLO = "lr0: 0.01\nbox: 0.05\ncls: 0.5\ncls_pw: {}\nobj: 1.0\nobj_pw: 1.0\nfl_gamma: 0.0\n"
_FED = "MODEL:\n  ROI_BOX_HEAD:\n    USE_FED_LOSS: true\n"
CASES: list[Case] = [
    ("answers.json", _hugging("ForQuestionAnswering", f'{_TWO}, "2": "NONE"'), ("LP410", 2)),
    ("answers_right.json", _hugging("ForQuestionAnswering", _TWO), None),
    ("tokens.json", _hugging("ForTokenClassification", '"0": "O"'), ("LP201", 2)),
    ("tokens_right.json", _hugging("ForTokenClassification", '"0": "O", "1": "B-X"'), None),
    ("amounts.json",
     _hugging("ForSequenceClassification", _TWO, ',\n "problem_type": "regression"'),
     ("LP410", 3)),
    ("amounts_right.json",
     _hugging("ForSequenceClassification", '"0": "fluency", "1": "clarity"',
              ',\n "problem_type": "regression"'), None),
    ("decoder.yaml", _ludwig("type: binary, decoder: {type: classifier}"), ("LP409", 4)),
    ("decoder_right.yaml", _ludwig("type: binary, decoder: {type: regressor}"), None),
    ("decoder_own.yaml", _ludwig("type: binary, decoder: {type: tower}"), None),
    ("watch.yaml", _ludwig("type: number", "trainer: {validation_metric: accuracy}\n"),
     ("LP409", 5)),
    ("watch_right.yaml", _ludwig("type: category", "trainer: {validation_metric: accuracy}\n"),
     None),
    ("watch_other.yaml", _ludwig("type: number", "trainer: {validation_metric: gini}\n"), None),
    ("unique.yaml", _ludwig("type: number").replace("name: y", "name: a"), ("LP410", 4)),
    ("sampling.yaml",
     _ludwig("type: binary",
             "preprocessing:\n  oversample_minority: 0.5\n  undersample_majority: 0.7\n"),
     ("LP410", 7)),
    ("sampling_kind.yaml", _ludwig("type: number", "preprocessing: {oversample_minority: 0.5}\n"),
     ("LP410", 5)),
    ("sampling_right.yaml", _ludwig("type: binary", "preprocessing: {oversample_minority: 0.5}\n"),
     None),
    ("confidence.yaml",
     _ludwig("type: category, loss: {type: softmax_cross_entropy, confidence_penalty: -1}"),
     ("LP407", 4)),
    ("focal.yaml", _ludwig("type: binary, loss: {type: focal, alpha: 1.5}"), ("LP407", 4)),
    ("focal_right.yaml", _ludwig("type: binary, loss: {type: focal, alpha: 0.5}"), None),
    ("ssd_alpha.config",
     _single_shot("weighted_sigmoid_focal { alpha: 2.5 }", "score_converter: SIGMOID"),
     ("LP407", 3)),
    ("ssd_right.config", _single_shot(_SIGMOID, "score_converter: SIGMOID"), None),
    ("ssd_bare.config", _single_shot(_SIGMOID, "batch_non_max_suppression { }"), ("LP412", 4)),
    ("ssd_zeros.config",
     _single_shot("weighted_softmax { }", "score_converter: SOFTMAX",
                  "encode_background_as_zeros: true"), ("LP410", 5)),
    ("ssd_zeros_right.config",
     _single_shot(_SIGMOID, "score_converter: SIGMOID", "encode_background_as_zeros: true"), None),
    ("ssd_limits.config", _single_shot(_SIGMOID, _boxes(300, 100)), ("LP410", 4)),
    ("ssd_limits_right.config", _single_shot(_SIGMOID, _boxes(100, 300)), None),
    ("retina_alpha.yaml", _retina("FOCAL_LOSS_ALPHA: 2.5"), ("LP407", 5)),
    ("retina_off.yaml", _retina("FOCAL_LOSS_ALPHA: -1.0"), None),
    ("retina_boxes.yaml", _retina("BBOX_REG_LOSS_TYPE: iou"), ("LP409", 5)),
    ("retina_boxes_right.yaml", _retina("BBOX_REG_LOSS_TYPE: giou"), None),
    ("federated.yaml", _FED, ("LP410", 3)),
    ("federated_base.yaml", f"_BASE_: base.yaml\n{_FED}", None),
    ("points.yaml",
     "MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  ROI_HEADS: {NUM_CLASSES: 8}\n"
     "  POINT_HEAD: {NUM_CLASSES: 80}\n", ("LP410", 4)),
    ("points_right.yaml",
     "MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\n  ROI_HEADS: {NUM_CLASSES: 8}\n"
     "  POINT_HEAD: {NUM_CLASSES: 8}\n", None),
    ("hyp.yaml", _YOLO.format("0.0"), ("LP407", 4)),
    ("hyp_right.yaml", _YOLO.format("1.0"), None),
    ("places.yaml", "path: data\ntrain: a\nnc: 3\nnames: [a, b]\n", ("LP410", 3)),
    ("places_none.yaml", "train: RE4\nnc: 3\nnames: [a, b]\n", None),
    ("places_lone.yaml", "path: data\nnames: {1: a, 2: b}\n", None),
    ("back_only.json",
     _hugging("ForSequenceClassification", _TWO).replace(
         f'"id2label": {{{_TWO}}}', '"num_labels": 3, "label2id": {"a": 0, "b": 1}'),
     ("LP410", 2)),
    ("own_metric.losspick.yaml",
     "framework: xgboost\noutputs:\n  - name: y\n    loss: binary:logistic\n"
     "    parameters: {eval_metric: mlogloss}\n", ("LP406", 5)),
    ("own_switches.losspick.yaml",
     "framework: lightgbm\noutputs:\n  - name: y\n    loss: binary\n"
     "    parameters: {is_unbalance: true, scale_pos_weight: 4.0}\n", ("LP401", 5)),
    ("own_right.losspick.yaml",
     "framework: xgboost\noutputs:\n  - name: y\n    loss: binary:logistic\n"
     "    parameters: {eval_metric: auc, scale_pos_weight: 4.0}\n", None),
    ("own_positives.losspick.yaml",
     "outputs:\n  - name: y\n    units: 4\n    loss: torch.nn.BCEWithLogitsLoss\n"
     "    weights: [1.0, 2.0]\n", ("LP402", 5)),
    ("own_positives_right.losspick.yaml",
     "outputs:\n  - name: y\n    units: 2\n    loss: torch.nn.BCEWithLogitsLoss\n"
     "    weights: [1.0, 2.0]\n", None),
]  # fmt: skip
