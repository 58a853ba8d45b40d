import numpy as np
import pandas as pd
from catboost import CatBoostClassifier
from xgboost import XGBClassifier

df = pd.read_csv("ads.csv")
y = df.pop("kind").to_numpy()
model = CatBoostClassifier(loss_function="MultiClass").fit(df, y)
pred = model.predict(df)
if pred.ndim > 1:
    pred = pred.ravel()
print((pred == y).mean())
out = model.predict(df)
if out.ndim == 2 and out.shape[1] == 1:
    out = out[:, 0]
print((out == y).mean())
third = model.predict(df)
third = third[:, 0] if third.ndim > 1 else third
print((third != y).mean())


def flat(a):
    a = np.asarray(a)
    return a.reshape(-1) if len(a.shape) > 1 else a


print((flat(model.predict(df)) == y).mean())
rows = df.copy()
rows["pred"] = model.predict(df)
print((rows["pred"] == y).mean())
oof = np.zeros((len(df), 1))
oof[:10] = model.predict(df[:10])
print((oof[:, 0] == y).mean())
one = model.predict(df.iloc[0])
print(one == y[0])
print((model.predict(df) == y.reshape(-1, 1)).mean(), (model.predict(df) == df[["a"]].values).mean())
print((model.predict(df).astype(int).ravel() == y).mean())
for name, est in {"cat": CatBoostClassifier(loss_function="MultiClass"), "xgb": XGBClassifier()}.items():
    est.fit(df, y)
    p = est.predict(df)
    p = p.ravel() if name == "cat" else p
    print((p == y).mean())
