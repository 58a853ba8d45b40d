# expects LP301
import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

table = pd.read_csv("moves.csv")
y = 2 * (table["change"] > 0).astype(int) - 1
x_train, x_test, y_train, y_test = train_test_split(table.drop(columns="change"), y)
model = XGBClassifier(n_estimators=200, max_depth=4)
model.fit(x_train, y_train)
