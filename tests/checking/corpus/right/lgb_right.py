import lightgbm as lgb
params = {"objective": "multiclass", "num_class": 3, "metric": ["multi_logloss", "multi_error"]}
lgb.train(params, data)
clf = lgb.LGBMClassifier(objective="multiclass", class_weight="balanced")
