import pandas as pd
import xgboost as xgb
from sklearn.preprocessing import LabelEncoder

people = pd.read_csv("people.csv")
people["side"] = people["wealth"].map({"poor": -1, "rich": 1})
people["kind"] = people["kind"].map({1: "a", 2: "b", 3: "c"})
for column in people.columns:
    people[column] = LabelEncoder().fit_transform(people[column])
rows = xgb.DMatrix(people.drop(columns=["side", "wealth"]), label=people["side"])
xgb.train({"objective": "binary:logistic"}, rows, 120)

others = pd.read_csv("others.csv")
others["side"] = others["wealth"].map({"poor": -1, "rich": 1})
for column in others.select_dtypes("number").columns:
    others[column] = others[column].clip(lower=0)
rows = xgb.DMatrix(others.drop(columns=["side", "wealth"]), label=others["side"])
xgb.train({"objective": "binary:logistic"}, rows, 120)

third = pd.read_csv("third.csv")
third["kind"] = third["kind"].map({1: "a", 2: "b", 3: "c"})
for word in third.select_dtypes(include="object").columns:
    third[word] = LabelEncoder().fit_transform(third[word])
xgb.XGBClassifier().fit(third.drop(columns="kind"), third["kind"])
