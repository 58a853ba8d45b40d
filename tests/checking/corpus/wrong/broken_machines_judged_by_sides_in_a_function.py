# expects LP406
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.metrics import precision_score, recall_score


def report(y_true, y_pred):
    print(precision_score(y_true, y_pred), recall_score(y_true, y_pred))


machines = pd.read_csv("machines.csv")
broken = (machines["state"] == "broken").astype(int)
X = machines.drop(columns="state")
forest = IsolationForest(random_state=0).fit(X)
report(broken, forest.predict(X))
