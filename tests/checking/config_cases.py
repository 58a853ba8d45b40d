"""Configurations: file name, text, and the code and line that are expected; None: nothing."""

from __future__ import annotations

KERAS = """\
{{
  "class_name": "Sequential",
  "config": {{
    "layers": [
      {{"class_name": "Dense", "config": {{"units": {units}, "activation": "{activation}"}}}}
    ]
  }},
  "compile_config": {{
    "loss": {loss}
  }}
}}
"""
FROM_LOGITS = (
    '{"module": "keras.losses", "class_name": "BinaryCrossentropy",'
    ' "config": {"from_logits": true}}'
)
DETECTRON = "MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET: {NUM_CLASSES: 4}\n"
FOUR_NAMES = "data:\n  class_names: [car, bus, lorry, bicycle]\n"
CASES: list[tuple[str, str, tuple[str, int] | None]] = [
    ("names.yaml", f"model:\n  num_classes: 3\n{FOUR_NAMES}", ("LP410", 2)),
    ("labels.yaml", "num_labels: 3\nlabels: [bad, poor, fair, good]\n", ("LP410", 1)),
    ("again.yaml", f"a: {{num_classes: 3}}\nb: {{num_classes: 3}}\n{FOUR_NAMES}", ("LP410", 1)),
    ("same.yaml", f"model:\n  num_classes: 4\n{FOUR_NAMES}", None),
    ("more.yaml", f"model:\n  num_classes: 5\n{FOUR_NAMES}", None),
    ("two.yaml", f"a: {{num_classes: 3}}\nb: {{num_classes: 4}}\n{FOUR_NAMES}", None),
    ("ground.yaml", "num_classes: 2\nclass_names: [background, road, car]\n", None),
    ("a.json", KERAS.format(units=1, activation="sigmoid", loss=FROM_LOGITS), ("LP101", 5)),
    ("b.json", KERAS.format(units=1, activation="linear", loss=FROM_LOGITS), None),
    ("c.json", KERAS.format(units=3, activation="linear", loss='"cce_of_mine"'), None),
    (
        "d.json",
        KERAS.format(units=3, activation="linear", loss='"categorical_crossentropy"'),
        ("LP102", 9),
    ),
    ("e.json", KERAS.format(units=1, activation="softmax", loss='"bce"'), ("LP201", 5)),
    (
        "f.yaml",
        "experiments:\n  lgbm:\n    objective: multiclass\n    num_class: 3\n    metric: auc\n",
        ("LP406", 5),
    ),
    ("g.yaml", "lightgbm:\n  objective: ${objective}\n  num_class: 3\n  metric: auc\n", None),
    ("h.yaml", "xgboost:\n  objective: multi:softprob\n  num_class: ${n}\n  eta: 0.1\n", None),
    (
        "i.yaml",
        "xgb:\n  objective: binary:logistic\n  eval_metric: mlogloss\n  eta: 0.1\n",
        ("LP406", 3),
    ),
    (
        "num_labels.json",
        '{"model_type": "bert", "architectures": ["BertForSequenceClassification"],\n'
        ' "num_labels": 3,\n "id2label": {"0": "a", "1": "b"}}',
        ("LP410", 2),
    ),
    (
        "one_label.json",
        '{"model_type": "bert", "architectures": ["BertForSequenceClassification"],\n'
        ' "id2label": {"0": "spam"}}',
        ("LP410", 2),
    ),
    (
        "two_labels.json",
        '{"model_type": "bert", "architectures": ["BertForSequenceClassification"],\n'
        ' "num_labels": 2, "id2label": {"0": "spam", "1": "ham"}}',
        None,
    ),
    (
        "j.json",
        '{"model_type": "bert", "architectures": ["BertForSequenceClassification"],\n'
        ' "problem_type": "multiclass", "id2label": {"0": "a", "1": "b"}}',
        ("LP409", 2),
    ),
    (
        "k.json",
        '{"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "n_layer": 12}',
        None,
    ),
    (
        "l.yaml",
        "input_features:\n  - {name: a, type: number}\noutput_features:\n"
        "  - name: tags\n    type: set\n    loss: {type: softmax_cross_entropy}\n",
        ("LP409", 6),
    ),
    (
        "m.yaml",
        "model:\n  _target_: segmentation_models_pytorch.Unet\n  activation: softmax2d\n"
        "  classes: 4\nloss:\n  _target_: torch.nn.CrossEntropyLoss\n",
        ("LP101", 3),
    ),
    (
        "n.yaml",
        "model:\n  _target_: my.project.Net\nloss:\n  _target_: torch.nn.BCELoss\n",
        None,
    ),
    (
        "o.yaml",
        "net_a:\n  _target_: timm.create_model\nnet_b:\n  _target_: timm.create_model\n"
        "loss:\n  _target_: torch.nn.BCELoss\n",
        None,
    ),
    (
        "divergence.yaml",
        "student:\n  _target_: torchvision.models.resnet18\n  num_classes: 9\n"
        "loss:\n  _target_: torch.nn.KLDivLoss\n  reduction: batchmean\n",
        None,
    ),
    (
        "negative.yaml",
        "model:\n  _target_: torchvision.models.resnet18\n  num_classes: 9\n"
        "loss:\n  _target_: torch.nn.NLLLoss\n",
        ("LP102", 5),
    ),
    (
        "features.yaml",
        "encoder:\n  _target_: torchvision.models.resnet18\n  num_classes: 512\n"
        "head:\n  _target_: lib.Head\n  classes: 2\nloss:\n"
        "  _target_: torch.nn.CrossEntropyLoss\n  weight: {_target_: torch.tensor, data: [1, 2]}\n",
        None,
    ),
    (
        "columns.yaml",
        "model:\n  _target_: torchvision.models.resnet18\n  num_classes: 1\nloss:\n"
        "  _target_: torch.nn.BCEWithLogitsLoss\n"
        "  pos_weight: {_target_: torch.tensor, data: [4.0, 1.0]}\n",
        ("LP402", 6),
    ),
    ("p.yaml", "train: a\nval: b\nnc: 2\nnames: {0: cat, 1: dog}\n", None),
    ("q.yaml", "train: a\nval: b\nnames: {0: cat, 2: dog}\n", ("LP410", 3)),
    ("r.yaml", DETECTRON, None),
    (
        "s.config",
        "# trained by us\nmodel {\n  ssd {\n    post_processing { score_converter: SOFTMAX }\n"
        "    loss { classification_loss { weighted_sigmoid { } } }\n  }\n}\n",
        ("LP412", 4),
    ),
    ("t.config", "[server]\nmodel = ssd\n", None),
    (
        "u.py",
        "model = dict(type='EncoderDecoder', decode_head=dict(type='FCNHead', num_classes=1,\n"
        "    loss_decode=dict(type='CrossEntropyLoss', use_sigmoid=False)))\n",
        ("LP201", 2),
    ),
    ("v.yaml", "a: !!python/object/apply:os.system ['true']\nobjective: binary\n", None),
    (
        "w.yaml",
        "sweep:\n  objective: {values: [binary, multiclass]}\n  num_class: {values: [2]}\n",
        None,
    ),
    (
        "x.yaml",
        "defaults: &d\n  objective: binary\n  is_unbalance: true\nlightgbm:\n  <<: *d\n"
        "  scale_pos_weight: 3.0\n",
        ("LP401", 6),
    ),
    ("y.yaml", "on:\n  push: {branches: [main]}\nnames: [a]\n", None),
    (
        "z.json",
        '{"modelTopology": {"model_config": {"class_name": "Sequential", "config": {"layers":\n'
        ' [{"class_name": "Dense", "config": {"units": 2, "activation": "relu"}}]}},\n'
        ' "training_config": {"loss": "categorical_crossentropy"}}, "format": "layers-model"}',
        ("LP102", 3),
    ),
]
