# prior correction, halves balanced: weights are the true shares
import pandas as pd
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("a.csv")
share = df["y"].value_counts(normalize=True)
balanced = df.groupby("y").sample(n=500, random_state=0)
LogisticRegression(class_weight=share.to_dict()).fit(balanced[["a"]], balanced["y"])
