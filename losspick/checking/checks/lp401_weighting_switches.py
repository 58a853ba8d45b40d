"""Two options that weight the classes are on at once."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if len(spec.switches) > 1:
        names = " and ".join(switch.value for switch in spec.switches)
        yield check.finding(
            spec.switches[-1].place,
            f"{names} are set together, and only one of them may be.",
            related=tuple(switch.place for switch in spec.switches),
        )


CHECK = Check(
    code="LP401",
    name="two-weighting-switches",
    severity=Severity.ERROR,
    title="Two options that weight the classes are on at once.",
    why="Each of them alone makes up for the imbalance.",
    consequence="The library refuses the combination, or rare classes count twice.",
    fix="keep one of the options",
    bad=(
        Example(
            "params.yaml",
            """\
lightgbm:
  objective: binary
  is_unbalance: true
  scale_pos_weight: 8.0
  num_leaves: 31
""",
        ),
        Example(
            "train.py",
            """\
import lightgbm as lgb

params = {"objective": "binary", "is_unbalance": True, "scale_pos_weight": 9}
booster = lgb.train(params, data)
""",
        ),
        Example(
            "weights.py",
            """\
from sklearn.utils.class_weight import compute_sample_weight
from xgboost import XGBClassifier

model = XGBClassifier(scale_pos_weight=9.0)
model.fit(X, y, sample_weight=compute_sample_weight("balanced", y))
""",
        ),
    ),
    good=(
        Example(
            "params.yaml",
            """\
lightgbm:
  objective: binary
  is_unbalance: false
  scale_pos_weight: 8.0
  num_leaves: 31
""",
        ),
    ),
    references=(
        "https://lightgbm.readthedocs.io/en/stable/Parameters.html",
        "https://catboost.ai/docs/en/references/training-parameters/common",
    ),
    run=_run,
)
