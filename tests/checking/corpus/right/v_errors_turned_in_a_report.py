from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error, r2_score


def report(truth, pred):
    return {
        "rmse": mean_squared_error(pred, truth) ** 0.5,
        "r2": r2_score(truth, pred),
    }


def agreement(pred, truth):
    return {"one": r2_score(pred, truth), "other": r2_score(truth, pred)}


for seed in range(3):
    model = RandomForestRegressor(200, random_state=seed).fit(xa, ya)
    print(report(yb, model.predict(xb)), agreement(yb, model.predict(xb)))
