# expects LP301
import pandas as pd
from xgboost import XGBClassifier
from sklearn.model_selection import train_test_split
df = pd.read_csv("reviews.csv")
y = df["stars"].clip(1, 5).astype(int)
Xa, Xb, ya, yb = train_test_split(df[["a", "b"]], y, random_state=0)
XGBClassifier(objective="multi:softmax", num_class=5).fit(Xa, ya)
