import pandas as pd
from sklearn.svm import SVC


class Flowers:
    def __init__(self, path):
        table = pd.read_csv(path)
        self.rows = pd.get_dummies(table["kind"])
        self.red = self.rows["red"]
        self.kinds = self.rows.values.argmax(axis=1)
        self.X = table.drop(columns="kind")


flowers = Flowers("flowers.csv")
SVC().fit(flowers.X, flowers.rows.red)
SVC().fit(flowers.X, flowers.red)
SVC().fit(flowers.X, flowers.kinds)
for kind in flowers.rows:
    SVC().fit(flowers.X, flowers.rows[kind])
