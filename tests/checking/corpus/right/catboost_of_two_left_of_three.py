import pandas as pd
from catboost import CatBoostClassifier
from sklearn.preprocessing import LabelEncoder

RISK = {"low": 0, "medium": 1, "high": 2}
table = pd.read_csv("loans.csv")
table = table[table["risk"] != "medium"]
labels = table.pop("risk").map(RISK)
model = CatBoostClassifier(loss_function="Logloss")
model.fit(table, labels)
