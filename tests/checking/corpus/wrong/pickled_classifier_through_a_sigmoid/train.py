import joblib
import pandas as pd
from lightgbm import LGBMClassifier
df = pd.read_csv("leads.csv")
X, y = df.drop(columns=["converted"]), df["converted"]
model = LGBMClassifier(n_estimators=300)
model.fit(X, y)
joblib.dump(model, "model.joblib")
