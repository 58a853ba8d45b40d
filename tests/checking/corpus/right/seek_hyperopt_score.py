from hyperopt import STATUS_OK, fmin, hp, tpe
from sklearn.metrics import accuracy_score, mean_absolute_error
from xgboost import XGBClassifier, XGBRegressor

space = {"max_depth": hp.quniform("max_depth", 2, 10, 1)}


def train(chosen):
    model = XGBClassifier(max_depth=int(chosen["max_depth"]))
    model.fit(X_train, y_train)
    accuracy = accuracy_score(y_valid, model.predict(X_valid))
    return {"loss": 1 - accuracy, "status": STATUS_OK}


def amounts(chosen):
    model = XGBRegressor(max_depth=int(chosen["max_depth"]))
    model.fit(X_train, y_train)
    return mean_absolute_error(y_valid, model.predict(X_valid))


best = fmin(train, space, algo=tpe.suggest, max_evals=50)
best = fmin(amounts, space, algo=tpe.suggest, max_evals=50)
