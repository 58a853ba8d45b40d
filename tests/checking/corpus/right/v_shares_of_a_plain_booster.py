import numpy as np
from catboost import CatBoost, Pool
from sklearn.metrics import log_loss, roc_auc_score

SETTINGS = {"loss_function": "Logloss", "iterations": 500}
model = CatBoost(SETTINGS)
model.fit(Pool(x, y))
chance = model.predict(Pool(x_test), prediction_type="Probability")[:, 1]
print(roc_auc_score(y_test, chance), log_loss(y_test, np.clip(chance, 1e-7, 1 - 1e-7)))
