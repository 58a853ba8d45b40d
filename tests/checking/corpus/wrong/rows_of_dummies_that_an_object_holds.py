# expects LP301
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC


class Flowers:
    def __init__(self, path):
        table = pd.read_csv(path)
        labels = pd.get_dummies(table["kind"]).values
        X = table.drop(columns="kind").values
        self.X, self.X_test, self.y, self.y_test = train_test_split(X, labels)


flowers = Flowers("flowers.csv")
SVC().fit(flowers.X, flowers.y)
