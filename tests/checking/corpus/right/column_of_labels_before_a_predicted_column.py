import pandas as pd
from lightgbm import LGBMClassifier
from sklearn.metrics import classification_report

boats = pd.read_csv("boats.csv")
train, late = boats[boats.year < 2020], boats[boats.year >= 2020]
features = ["length", "draught", "age"]
model = LGBMClassifier(n_estimators=200).fit(train[features], train["sunk"])
target = late["sunk"]
print(classification_report(target, model.predict(late[features])))
