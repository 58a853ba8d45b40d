import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

flowers = pd.read_csv("flowers.csv")
X = flowers[["length", "width"]]
table = pd.get_dummies(flowers["kind"])
rows = table.values
for kind in table:
    LogisticRegression().fit(X, table[kind])
for at in range(3):
    LogisticRegression().fit(X, rows[:, at])
    LogisticRegression().fit(X, table.iloc[:, at])
for seen, held in StratifiedKFold(5).split(X, flowers["kind"]):
    LogisticRegression().fit(X.iloc[seen], rows[seen].argmax(axis=1))
    LogisticRegression().fit(X.iloc[seen], table["red"].values[seen])
    LogisticRegression().fit(X.iloc[seen], table.idxmax(axis=1)[seen])
    for column in rows.T:
        LogisticRegression().fit(X.iloc[seen], column[seen])
