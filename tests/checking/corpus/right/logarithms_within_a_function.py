import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
def fit_predict(model, X_tr, y_tr, X_te):
    model.fit(X_tr, np.log1p(y_tr))
    return np.expm1(model.predict(X_te))
def score(model):
    p = fit_predict(model, X_train, y_train, X_test)
    return mean_absolute_error(y_test, p), r2_score(y_test, p)
print(score(Ridge()), score(RandomForestRegressor()))
