# expects LP410
from xgboost import XGBClassifier


def learn(x, y):
    negative, positive = np.bincount(y)
    ratio = float(positive) / max(negative, 1)
    model = XGBClassifier(n_estimators=400, scale_pos_weight=ratio, eval_metric="aucpr")
    return model.fit(x, y)
