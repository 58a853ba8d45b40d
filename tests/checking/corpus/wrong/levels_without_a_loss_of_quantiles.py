# expects LP410
from sklearn.ensemble import GradientBoostingRegressor

low = GradientBoostingRegressor(alpha=0.05, n_estimators=300).fit(roads, minutes)
high = GradientBoostingRegressor(alpha=0.95, n_estimators=300).fit(roads, minutes)
band = high.predict(new_roads) - low.predict(new_roads)
