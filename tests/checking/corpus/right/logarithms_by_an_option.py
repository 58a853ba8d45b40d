import numpy as np, pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score, mean_squared_log_error
from sklearn.preprocessing import StandardScaler, MinMaxScaler, PowerTransformer
from sklearn.linear_model import Ridge
from sklearn.ensemble import RandomForestRegressor
df = pd.read_csv("d.csv")
def run(log=False):
    X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="price"), df["price"])
    target = np.log1p(y_train) if log else y_train
    m = Ridge().fit(X_train, target)
    pred = m.predict(X_test)
    if log:
        pred = np.expm1(pred)
    return mean_absolute_error(y_test, pred)
print(run(), run(True))
