# expects LP301
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import cross_val_score
df = pd.read_csv("house.csv")
X, y = df.drop(columns="price"), df["price"]
print(cross_val_score(RandomForestRegressor(), X, y, scoring="roc_auc", cv=5))
