# expects LP407
from dataclasses import asdict, dataclass, field

import lightgbm as lgb


@dataclass
class Trees:
    num_leaves: int = 31
    learning_rate: float = 0.05


@dataclass
class Plan:
    trees: Trees = field(default_factory=Trees)
    quantiles: tuple = (5, 50, 95)


def fit(plan, x, y):
    for quantile in plan.quantiles:
        settings = asdict(plan.trees)
        settings["objective"] = "quantile"
        settings["alpha"] = quantile
        lgb.train(settings, lgb.Dataset(x, y), 100)


fit(Plan(), x, y)
