import numpy as np
from catboost import CatBoost
from sklearn.metrics import log_loss

from settings import PARAMS

model = CatBoost(PARAMS)
model.fit(train_pool, eval_set=test_pool)
y = np.asarray(test_pool.get_label()).astype(int)
p = model.predict(test_pool)
print("logloss", log_loss(y, np.clip(p, 1e-6, 1 - 1e-6)))
