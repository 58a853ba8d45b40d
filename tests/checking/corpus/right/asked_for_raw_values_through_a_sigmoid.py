import catboost as cb
import numpy as np

model = cb.CatBoostClassifier(iterations=250, verbose=0)
model.fit(cb.Pool(calls, dropped))
score = model.predict(new_calls, prediction_type="RawFormulaVal")
share = 1 / (1 + np.exp(-score))
