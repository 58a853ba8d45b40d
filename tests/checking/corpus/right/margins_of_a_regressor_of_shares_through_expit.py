import xgboost as xgb
from scipy.special import expit

booster = xgb.XGBRegressor(objective="reg:logistic", n_estimators=200)
booster.fit(plots, cover)
cover_shares = expit(booster.predict(new_plots, output_margin=True))
plain = xgb.XGBRegressor(n_estimators=200)
plain.fit(plots, logit_of_cover)
cover_again = expit(plain.predict(new_plots))
