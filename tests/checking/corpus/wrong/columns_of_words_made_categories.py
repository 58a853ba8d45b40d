# expects LP301
import pandas as pd
import xgboost as xgb

SIDES = {"poor": -1, "rich": 1}


def read(path):
    table = pd.read_csv(path)
    table["wealth"] = table["wealth"].str.strip().map(SIDES)
    return table


def prepare(table):
    words = table.select_dtypes("object").columns
    for word in words:
        table[word] = pd.Categorical(table[word])
    return table


people = prepare(read("people.csv"))
wealth = people.pop("wealth")
rows = xgb.DMatrix(people, label=wealth, enable_categorical=True)
xgb.train({"objective": "binary:logistic"}, rows, 120)
