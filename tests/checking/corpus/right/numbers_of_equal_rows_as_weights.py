import pandas as pd
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("agg.csv")
g = df.groupby(["age", "sex", "bought"]).size().reset_index(name="n")
LogisticRegression().fit(g[["age", "sex"]], g["bought"], sample_weight=g["n"])
users = df["user"].value_counts()
LogisticRegression().fit(df[["age"]], df["bought"], sample_weight=df["user"].map(1 / users))
LogisticRegression().fit(df[["age"]], df["bought"], sample_weight=df["user"].map(users))
