import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from sklearn.cluster import KMeans
df = pd.read_csv("a.csv")
scaled = pd.DataFrame(StandardScaler().fit_transform(df), columns=df.columns)
scaled = pd.concat([scaled.drop(columns="y"), df["y"]], axis=1)
LogisticRegression().fit(scaled[["a"]], scaled["y"])
other = pd.DataFrame(StandardScaler().fit_transform(df), columns=df.columns)
KMeans(3).fit(other)
LogisticRegression().fit(other[["a"]], df["y"])
