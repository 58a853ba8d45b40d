import pandas as pd
from catboost import CatBoostClassifier

GRADES = ("ok", "scratch", "dent", "crack")


def load(path):
    table = pd.read_csv(path)
    table["grade"] = pd.Categorical(table["grade"], categories=GRADES).codes
    return table[table["grade"] > 0].assign(grade=lambda t: t["grade"] - 1)


def main(path):
    table = load(path)
    model = CatBoostClassifier(loss_function="MultiClass", class_weights=[0.4, 2.0, 5.0])
    return model.fit(table.drop(columns="grade"), table["grade"])
