# expects LP406
import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_squared_log_error
from sklearn.model_selection import train_test_split
y = np.log1p(df["trip_duration"].values)
X_tr, X_va, y_tr, y_va = train_test_split(X, y)
m = HistGradientBoostingRegressor().fit(X_tr, y_tr)
print("RMSLE", np.sqrt(mean_squared_log_error(y_va, m.predict(X_va))))
