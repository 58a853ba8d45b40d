# expects LP301
from catboost import CatBoostClassifier
from sklearn.metrics import confusion_matrix

LEVELS = ["low", "medium", "high"]


def make(args):
    return CatBoostClassifier(loss_function="Logloss", iterations=args.n)


def main(args, X, y, Xv, yv):
    model = make(args)
    model.fit(X, y)
    print(confusion_matrix(yv, model.predict(Xv), labels=LEVELS))
