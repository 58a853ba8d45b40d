# expects LP401
from catboost import CatBoostClassifier
model = CatBoostClassifier(loss_function="Logloss", auto_class_weights="Balanced", scale_pos_weight=4.0)
