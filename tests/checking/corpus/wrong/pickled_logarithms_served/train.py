import joblib
import numpy as np
import pandas as pd
from xgboost import XGBRegressor
df = pd.read_csv("homes.csv")
X, y = df.drop(columns=["price"]), np.log1p(df["price"])
model = XGBRegressor(n_estimators=500)
model.fit(X, y)
joblib.dump(model, "price.pkl")
