# expects LP410
from lightgbm import LGBMRegressor

LOW, HIGH = 0.9, 0.1
models = {
    "lower": LGBMRegressor(objective="quantile", alpha=LOW),
    "middle": LGBMRegressor(objective="quantile", alpha=0.5),
    "upper": LGBMRegressor(objective="quantile", alpha=HIGH),
}
for model in models.values():
    model.fit(X, y)
