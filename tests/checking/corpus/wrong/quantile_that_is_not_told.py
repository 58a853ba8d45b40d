# expects LP410
from sklearn.ensemble import HistGradientBoostingRegressor

model = HistGradientBoostingRegressor(loss="quantile", max_iter=300)
model.fit(x_train, y_train)
