import lightgbm as lgb
import numpy as np

trees = lgb.LGBMRegressor(objective="gamma", n_estimators=500)
trees.fit(wards, np.log(damage))
sheet["damage"] = np.exp(trees.predict(new_wards))
raw = lgb.LGBMRegressor(objective="tweedie").fit(wards, damage)
sheet["again"] = np.exp(raw.predict(new_wards, raw_score=True))
