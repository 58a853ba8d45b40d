# expects LP301
import pandas as pd
from xgboost import XGBClassifier

table = pd.read_csv("iris.csv")
y = table.pop("species").replace(["setosa", "versicolor", "virginica"], [1, 2, 3])
model = XGBClassifier().fit(table, y)
