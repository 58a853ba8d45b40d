from sklearn.ensemble import HistGradientBoostingRegressor

models = [HistGradientBoostingRegressor(loss="quantile", quantile=q) for q in (0.1, 0.5, 0.9)]
for model in models:
    model.fit(x_train, y_train)
