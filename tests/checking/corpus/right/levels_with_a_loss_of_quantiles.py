from sklearn.ensemble import GradientBoostingRegressor

bounds = {"loss": "quantile", "n_estimators": 300}
low = GradientBoostingRegressor(alpha=0.05, **bounds).fit(roads, minutes)
high = GradientBoostingRegressor(alpha=0.95, **bounds).fit(roads, minutes)
middle = GradientBoostingRegressor(loss="squared_error", alpha=0.5).fit(roads, minutes)
band = high.predict(new_roads) - low.predict(new_roads)
