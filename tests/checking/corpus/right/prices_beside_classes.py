import pandas as pd
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

df = pd.read_csv("housing.csv")
X = df[["area", "SalePrice"]]
RandomForestClassifier().fit(X, df["sold"])
RandomForestRegressor().fit(df[["area"]], df["SalePrice"])
df["price_range"] = df["SalePrice"] // 100_000
RandomForestClassifier().fit(df[["area"]], df["price_range"])
y = df["SalePrice"] > df["SalePrice"].median()
RandomForestClassifier().fit(df[["area"]], y)
