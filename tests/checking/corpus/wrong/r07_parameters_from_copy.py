# expects LP406
import lightgbm

COMMON = {"learning_rate": 0.05, "num_leaves": 63, "verbosity": -1}


def settings():
    words = COMMON.copy()
    words.setdefault("objective", "multiclass")
    words["num_class"] = 5
    return words | {"metric": "binary_error"}


booster = lightgbm.train(settings(), lightgbm.Dataset(X, y))
