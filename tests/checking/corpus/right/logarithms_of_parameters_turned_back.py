import numpy as np
import xgboost as xgb
import pandas as pd
from sklearn.metrics import mean_squared_error

def rmse(y_test, pred):
    return np.sqrt(mean_squared_error(y_test, pred))

def fit(X_train, y_train, X_test, y_test):
    y_train = np.log1p(y_train)
    y_test = np.log1p(y_test)
    m = xgb.XGBRegressor().fit(X_train, y_train)
    return rmse(y_test, m.predict(X_test))

def other(X_train, y_train, X_test, y_test):
    m = xgb.XGBRegressor().fit(X_train, np.log(y_train))
    p = np.exp(m.predict(X_test))
    print(mean_squared_error(y_test, p), mean_squared_error(np.log(y_test), np.log(p)))
