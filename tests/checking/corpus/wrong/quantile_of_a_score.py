# expects LP407
from sklearn.metrics import mean_pinball_loss
from sklearn.ensemble import GradientBoostingRegressor
m = GradientBoostingRegressor(loss="quantile", alpha=0.9).fit(X, y)
print(mean_pinball_loss(y, m.predict(X), alpha=90))
