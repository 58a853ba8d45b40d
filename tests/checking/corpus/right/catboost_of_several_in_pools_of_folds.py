import pandas as pd
from catboost import CatBoostClassifier, Pool
from sklearn.model_selection import StratifiedKFold

PARAMS = {"loss_function": "MultiClass", "depth": 6, "verbose": 0}
RISK = {"low": 0, "medium": 1, "high": 2}
table = pd.read_csv("loans.csv")
labels = table.pop("risk").map(RISK)
for train, valid in StratifiedKFold(5).split(table, labels):
    model = CatBoostClassifier(**PARAMS)
    rows = Pool(table.iloc[train], labels.iloc[train])
    model.fit(rows, eval_set=Pool(table.iloc[valid], labels.iloc[valid]))
