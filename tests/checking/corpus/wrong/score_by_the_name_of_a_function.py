# expects LP409
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

hives = pd.read_csv("hives.csv")
X, y = hives.drop(columns="swarmed"), hives["swarmed"]
print(cross_val_score(LogisticRegression(), X, y, cv=5, scoring="roc_auc_score").mean())
