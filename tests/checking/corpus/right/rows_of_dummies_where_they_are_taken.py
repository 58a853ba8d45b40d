import numpy as np
import pandas as pd
import xgboost as xgb
from catboost import CatBoostClassifier
from lightgbm import LGBMClassifier
from sklearn.preprocessing import LabelBinarizer

table = pd.read_csv("table.csv")
features = table[["age", "length"]]
rows = pd.get_dummies(table["kind"])
LGBMClassifier().fit(features, rows.values.argmax(axis=1))
LGBMClassifier().fit(features, rows["red"])
LGBMClassifier().fit(features, rows.iloc[:, 1])
LGBMClassifier().fit(features, rows.idxmax(axis=1))
LGBMClassifier().fit(features, rows.values[:, 0])
LGBMClassifier().fit(features, pd.get_dummies(table["left"], drop_first=True))
LGBMClassifier().fit(features, pd.get_dummies(table["left"])["yes"].astype(int))
LGBMClassifier().fit(features, LabelBinarizer().fit_transform(table["left"]).ravel())
LGBMClassifier().fit(pd.get_dummies(table[["kind", "town"]]), np.where(table["left"] == 1, 1, 0))
xgb.XGBClassifier().fit(features, rows)
CatBoostClassifier(loss_function="MultiLogloss").fit(features, rows)
CatBoostClassifier(loss_function="MultiCrossEntropy").fit(features, rows)
for place in range(3):
    LGBMClassifier().fit(features, rows.values[:, place])
for kind in rows.columns:
    LGBMClassifier().fit(features, rows[kind])


def one(features, rows, kind):
    return LGBMClassifier().fit(features, rows[kind])


models = {kind: one(features, rows, kind) for kind in rows.columns}
models = [LGBMClassifier().fit(features, rows[kind]) for kind in rows]
wanted = rows.columns[0]
LGBMClassifier().fit(features, rows[wanted])
LGBMClassifier().fit(features, rows.red)
