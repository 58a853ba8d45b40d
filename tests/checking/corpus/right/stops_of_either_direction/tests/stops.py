import numpy as np
import xgboost as xgb


def rmse(preds, rows):
    return "rmse", float(np.sqrt(np.mean((rows.get_label() - preds) ** 2)))


def test_stops_at_once_where_the_largest_is_wanted():
    rows = xgb.DMatrix(np.random.rand(60, 3), label=np.random.rand(60))
    found = xgb.cv(
        {"objective": "reg:squarederror"},
        rows,
        num_boost_round=10,
        custom_metric=rmse,
        maximize=True,
        early_stopping_rounds=1,
    )
    assert len(found) == 1
