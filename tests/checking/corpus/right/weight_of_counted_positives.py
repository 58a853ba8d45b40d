from xgboost import XGBClassifier


def learn(x, y):
    negative, positive = np.bincount(y)
    ratio = float(negative) / max(positive, 1)
    model = XGBClassifier(n_estimators=400, scale_pos_weight=ratio, eval_metric="aucpr")
    return model.fit(x, y)


def learn_otherwise(x, y):
    counts = y.value_counts()
    model = XGBClassifier(n_estimators=400, scale_pos_weight=counts.iloc[0] / counts.iloc[1])
    return model.fit(x, y)
