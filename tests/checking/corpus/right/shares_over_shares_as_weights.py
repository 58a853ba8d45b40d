# prior correction after undersampling the majority
import pandas as pd
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("a.csv")
true = df["y"].value_counts(normalize=True)
small = pd.concat([df[df.y == 1], df[df.y == 0].sample((df.y == 1).sum())])
seen = small["y"].value_counts(normalize=True)
LogisticRegression(class_weight={c: true[c] / seen[c] for c in (0, 1)}).fit(small[["a"]], small["y"])
