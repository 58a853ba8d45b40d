# expects LP412
import xgboost as xgb
from scipy.special import expit

booster = xgb.XGBRegressor(objective="reg:logistic", n_estimators=200)
booster.fit(plots, cover)
cover_shares = expit(booster.predict(new_plots))
