import lightgbm as lgb


class Band:
    def __init__(self, levels, **params):
        self.levels = sorted(set(levels), reverse=True)
        self.params = params

    def fit(self, X, y):
        self.models = []
        for level in self.levels:
            model = lgb.LGBMRegressor(objective="quantile", alpha=level / 100, **self.params)
            self.models.append(model.fit(X, y))
        return self


band = Band([95, 5, 50], n_estimators=800)
band.fit(X, y)
