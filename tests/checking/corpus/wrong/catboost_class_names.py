# expects LP405
from catboost import CatBoostClassifier

model = CatBoostClassifier(loss_function="Logloss", class_names=["low", "middle", "high"])
model.fit(people, earned)
