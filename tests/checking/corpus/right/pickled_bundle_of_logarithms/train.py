import joblib
import numpy as np
from xgboost import XGBRegressor
m = XGBRegressor().fit(X, np.log1p(y))
joblib.dump({"model": m, "columns": cols}, "bundle.joblib")
