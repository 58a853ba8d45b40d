"""Class weights of CatBoost against its loss, where the labels are known as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from losspick.api.checking import check_paths

CODE = """\
from catboost import CatBoostClassifier
from sklearn.datasets import load_iris
X, y = load_iris(return_X_y=True)
CatBoostClassifier({loss}class_weights={weights}).fit(X, y)
"""


@pytest.mark.parametrize(
    ("loss", "weights", "codes"),
    [
        ("loss_function='Logloss', ", [1, 2, 3], ["LP301", "LP402"]),
        ("loss_function='Logloss', ", [1, 2], ["LP301"]),
        ("loss_function='MultiClass', ", [1, 2, 3], []),
        ("loss_function='MultiClass', ", [1, 2], ["LP402"]),
        ("", [1, 2, 3], []),
    ],
)
def test_weights_against_the_loss(
    tmp_path: Path, loss: str, weights: list[int], codes: list[str]
) -> None:
    (tmp_path / "train.py").write_text(CODE.format(loss=loss, weights=weights))
    found = check_paths([str(tmp_path / "train.py")]).findings
    assert sorted(finding.code for finding in found) == codes
