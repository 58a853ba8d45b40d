import pandas as pd
from sklearn.metrics import precision_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

table = pd.read_csv("fetal_health.csv")
y = table.pop("health").map({"normal": 0, "suspect": 1, "pathological": 2})
x_train, x_test, y_train, y_test = train_test_split(table, y)
model = XGBClassifier().fit(x_train, y_train)
print(precision_score(y_test, model.predict(x_test), average="macro"))
