import pandas as pd
from sklearn.linear_model import LogisticRegression, PoissonRegressor
from sklearn.preprocessing import StandardScaler
df = pd.read_csv("a.csv")
X = df.drop(columns=["y", "n"])
scaled = pd.DataFrame(StandardScaler().fit_transform(X), columns=X.columns)
scaled["y"] = df["y"]
LogisticRegression().fit(scaled.drop(columns="y"), scaled["y"])
num = df.columns.drop(["y", "n"])
df[num] = StandardScaler().fit_transform(df[num])
PoissonRegressor().fit(df[num], df["n"])
LogisticRegression().fit(df[num], df["y"])
