# expects LP411
from catboost import CatBoost, Pool
m = CatBoost({"loss_function": "Logloss", "iterations": 100})
m.fit(Pool(X, y))
pred = m.predict(Pool(Xt)) > 0.5
