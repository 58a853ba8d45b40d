# expects LP406
from lightgbm import LGBMClassifier

model = LGBMClassifier(objective="multiclass", num_class=4)
model.fit(x_train, y_train, eval_set=[(x_valid, y_valid)], eval_metric="binary_logloss")
