"""Boosters that XGBoost has saved."""

from __future__ import annotations

import json

Case = tuple[str, str, tuple[str, int] | None]


def _booster(
    name: str, learner: int, objective: int | None, groups: list[int], leaf: str = "1"
) -> str:
    """A saved booster: the trees stand on line 2, the learner on line 3, the objective on 4."""
    tree = {"tree_param": {"size_leaf_vector": leaf}}
    model = {"tree_info": groups, "trees": [tree] * len(groups)}
    told = {} if objective is None else {"softmax_multiclass_param": {"num_class": f"{objective}"}}
    counts = {"num_class": f"{learner}", "num_target": "1"}
    return (
        '{"version": [2, 0, 3], "learner": {\n'
        f'"gradient_booster": {{"name": "gbtree", "model": {json.dumps(model)}}},\n'
        f'"learner_model_param": {json.dumps(counts)},\n'
        f'"objective": {json.dumps({"name": name, **told})}}}}}\n'
    )


_THREE = [0, 1, 2, 0, 1, 2]
_PROB, _BEST = "multi:softprob", "multi:softmax"
CASES: list[Case] = [
    ("booster_objective.json", _booster(_PROB, 3, 4, _THREE), ("LP410", 4)),
    ("booster_objective_fewer.json", _booster(_BEST, 3, 2, _THREE), ("LP410", 4)),
    ("booster_right.json", _booster(_PROB, 3, 3, _THREE), None),
    ("booster_best_right.json", _booster(_BEST, 3, 3, _THREE), None),
    ("booster_trees.json", _booster(_PROB, 4, 4, _THREE), ("LP410", 2)),
    ("booster_trees_beyond.json", _booster(_PROB, 2, 2, _THREE), ("LP410", 2)),
    ("booster_trees_of_two.json", _booster("binary:logistic", 0, None, [0, 1]), ("LP410", 2)),
    ("booster_binary_right.json", _booster("binary:logistic", 0, None, [0, 0]), None),
    ("booster_forest_right.json", _booster(_PROB, 2, 2, [0, 0, 1, 1]), None),
    ("booster_vectors_right.json", _booster(_PROB, 3, 3, [0, 0], leaf="3"), None),
    ("booster_own_right.json", _booster("reg:squarederror", 3, None, _THREE), None),
    ("booster_unread_right.json", _booster(_PROB, 3, 3, []), None),
]
