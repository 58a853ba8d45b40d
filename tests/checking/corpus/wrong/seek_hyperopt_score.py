# expects LP413
from hyperopt import STATUS_OK, fmin, hp, tpe
from sklearn.metrics import accuracy_score
from xgboost import XGBClassifier


def train(space):
    model = XGBClassifier(max_depth=int(space["max_depth"]))
    model.fit(X_train, y_train)
    accuracy = accuracy_score(y_valid, model.predict(X_valid))
    return {"loss": accuracy, "status": STATUS_OK}


best = fmin(train, {"max_depth": hp.quniform("max_depth", 2, 10, 1)}, algo=tpe.suggest, max_evals=50)
