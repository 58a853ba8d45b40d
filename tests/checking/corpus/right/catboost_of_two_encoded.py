import pandas as pd
from catboost import CatBoostClassifier
from sklearn.preprocessing import LabelEncoder

table = pd.read_csv("loans.csv")
paid = table["paid"].replace({"no": 0, "yes": 1})
CatBoostClassifier(loss_function="Logloss").fit(table.drop(columns=["paid", "kind"]), paid)
kind = LabelEncoder().fit_transform(table["kind"])
CatBoostClassifier(loss_function="Logloss").fit(table.drop(columns=["paid", "kind"]), kind)
