# expects LP406
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_validate

shells = pd.read_csv("shells.csv")
sex = shells.pop("sex").map({0: "female", 1: "male", 2: "young"})
print(cross_validate(RandomForestClassifier(), shells, sex, scoring=["accuracy", "precision"]))
