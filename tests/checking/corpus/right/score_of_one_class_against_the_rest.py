import pandas as pd
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

table = pd.read_csv("fetal_health.csv")
y = table.pop("health").map({"normal": 0, "suspect": 1, "pathological": 2})
x_train, x_test, y_train, y_test = train_test_split(table, y)
model = XGBClassifier().fit(x_train, y_train)
predicted = model.predict(x_test)
print(f1_score(y_test == 2, predicted == 2))
print([f1_score((y_test == k).astype(int), (predicted == k).astype(int)) for k in range(3)])
