import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from weighting import balance

table = pd.read_csv("plants.csv")
y = table.pop("species")
model = ExtraTreesClassifier(class_weight=balance(y)).fit(table, y)
