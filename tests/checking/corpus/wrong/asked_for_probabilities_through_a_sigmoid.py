# expects LP412
import catboost as cb
import numpy as np

model = cb.CatBoostClassifier(iterations=250, verbose=0)
model.fit(cb.Pool(calls, dropped))
share = model.predict(new_calls, prediction_type="Probability")[:, 1]
share = 1 / (1 + np.exp(-share))
