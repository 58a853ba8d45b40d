import pandas as pd
from xgboost import XGBClassifier

table = pd.read_csv("iris.csv")
y = table.pop("species").replace(["setosa", "versicolor", "virginica"], [0, 1, 2])
model = XGBClassifier().fit(table, y)
