from lightgbm import LGBMClassifier, LGBMRegressor

model = LGBMClassifier(objective="multiclass", num_class=4)
model.fit(x_train, y_train, eval_set=[(x_valid, y_valid)], eval_metric="binary_logloss")
LGBMClassifier().fit(x, y, eval_set=[(x_valid, y_valid)], eval_metric=["auc", "binary_logloss"])
LGBMRegressor(objective="poisson").fit(x, y, eval_set=[(x, y)], eval_metric="rmse")
LGBMClassifier(objective="binary").fit(x, y, eval_set=[(x, y)], eval_metric="average_precision")
