from catboost import CatBoostClassifier, CatBoostRegressor
CatBoostClassifier(loss_function="MultiClass", eval_metric="TotalF1", auto_class_weights="Balanced")
CatBoostRegressor(loss_function="Quantile:alpha=0.9")
