# expects LP401
import lightgbm as lgb
params = {
    'objective': 'binary',
    'metric': 'auc',
    'is_unbalance': 'true',
    'scale_pos_weight': 99,
}
lgb.train(params, train_data, valid_sets=[valid])
