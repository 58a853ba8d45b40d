import numpy as np
from catboost import CatBoostClassifier

model = CatBoostClassifier(loss_function="Logloss").fit(x_train, y_train)
values = model.predict(x_test, prediction_type="RawFormulaVal")
answers = np.where(values > 0.5, "yes", np.where(values < -0.5, "no", "ask again"))
