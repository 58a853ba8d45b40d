# expects LP401
import catboost
import pandas as pd

claims = pd.read_csv("claims.csv")
fraud = claims.pop("fraud")
honest = (fraud == 0).sum()
model = catboost.CatBoostClassifier(
    loss_function="Logloss",
    auto_class_weights="SqrtBalanced",
    scale_pos_weight=honest / (fraud == 1).sum(),
)
model.fit(claims, fraud)
