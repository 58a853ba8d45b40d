import pandas as pd
from sklearn.linear_model import LogisticRegression, PoissonRegressor, Ridge
from sklearn.preprocessing import StandardScaler
df = pd.read_csv("a.csv")
n = df["n"]
y = (df["y"] > 3).astype(int)
num = df.select_dtypes("number").columns
df[num] = StandardScaler().fit_transform(df[num])
PoissonRegressor().fit(df[["a"]], n)
LogisticRegression().fit(df[["a"]], y)
LogisticRegression().fit(df[["a"]], (df["y"] > 0).astype(int))
Ridge().fit(df[["a"]], df["b"])
