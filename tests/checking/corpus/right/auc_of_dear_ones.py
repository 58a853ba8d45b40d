import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import roc_auc_score
df = pd.read_csv("a.csv")
rf = RandomForestRegressor().fit(df[["a"]], df["price"])
high = df["price"] > df["price"].median()
print(roc_auc_score(high, rf.predict(df[["a"]])))
print(roc_auc_score((df["price"] > 100).astype(int), rf.predict(df[["a"]])))
