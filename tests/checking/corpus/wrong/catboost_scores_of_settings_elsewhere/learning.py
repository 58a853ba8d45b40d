from catboost import CatBoost


def learn(rows, labels, params):
    model = CatBoost(params)
    model.fit(rows, labels)
    return model
