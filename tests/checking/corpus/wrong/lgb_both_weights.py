# expects LP401
import lightgbm as lgb
params = {
    "objective": "binary",
    "metric": "auc",
    "is_unbalance": True,
    "scale_pos_weight": 12,
}
bst = lgb.train(params, lgb.Dataset(X, y), num_boost_round=200)
