from lightgbm import LGBMClassifier, LGBMRegressor
from xgboost import XGBRegressor
LGBMClassifier(objective="binary", scale_pos_weight=20.0, metric="auc").fit(X, y)
LGBMRegressor(objective="tweedie", tweedie_variance_power=1.5).fit(X, y)
LGBMRegressor(objective="huber", alpha=2.0).fit(X, y)
XGBRegressor(objective="reg:quantileerror", quantile_alpha=[0.1, 0.9]).fit(X, y)
XGBRegressor(objective="count:poisson", max_delta_step=0.7).fit(X, y)
