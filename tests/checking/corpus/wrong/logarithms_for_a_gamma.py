# expects LP301
import numpy as np
import pandas as pd
import xgboost as xgb
df = pd.read_csv("claims.csv")
y = np.log(df["claim_amount"])
m = xgb.XGBRegressor(objective="reg:gamma")
m.fit(df[["a", "b"]], y)
print(np.exp(m.predict(df[["a", "b"]])))
