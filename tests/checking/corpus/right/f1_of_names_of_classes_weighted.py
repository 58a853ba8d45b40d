import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_validate

shells = pd.read_csv("shells.csv")
sex = shells.pop("sex").map({0: "female", 1: "male", 2: "young"})
forest = RandomForestClassifier()
print(cross_validate(forest, shells, sex, scoring=["accuracy", "precision_weighted"]))
print(cross_validate(forest, shells, sex == "young", scoring=["accuracy", "precision"]))
