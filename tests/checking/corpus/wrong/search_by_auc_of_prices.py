# expects LP301
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import GridSearchCV, cross_val_score
import pandas as pd
df = pd.read_csv("house.csv")
gs = GridSearchCV(RandomForestRegressor(), {"max_depth": [3, 5]}, scoring="roc_auc", cv=5)
gs.fit(df.drop(columns="price"), df["price"])
