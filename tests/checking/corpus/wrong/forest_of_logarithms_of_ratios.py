# expects LP301
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("wells.csv")
table = table[table["depth"] > 5].copy()
table["flow"] = table["volume"] / table["hours"]
x = table[["depth", "width", "age"]]
y = np.log(table["flow"])
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=3)
model = ExtraTreesClassifier(n_estimators=300)
model.fit(x_train, y_train)
print(r2_score(y_test, model.predict(x_test)))
