# expects LP406
import numpy as np, pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
df = pd.read_csv("rent.csv")
df["rent"] = np.log1p(df["rent"])
X_train, X_val, y_train, y_val = train_test_split(df.drop(columns=["rent"]), df["rent"], random_state=1)
rf = RandomForestRegressor().fit(X_train, y_train)
pred = np.expm1(rf.predict(X_val))
print("RMSE", mean_squared_error(y_val, pred) ** 0.5)
