# expects LP406
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import MinMaxScaler
from sklearn.metrics import mean_squared_error, r2_score
import numpy as np, pandas as pd
def prepare(path):
    df = pd.read_csv(path)
    n = int(len(df) * 0.8)
    train, test = df[:n], df[n:]
    xs, ys = MinMaxScaler(), MinMaxScaler()
    X_train = xs.fit_transform(train[["a", "b"]])
    y_train = ys.fit_transform(train[["load"]])
    X_test = xs.transform(test[["a", "b"]])
    y_test = test["load"].values
    return X_train, y_train, X_test, y_test
X_train, y_train, X_test, y_test = prepare("load.csv")
m = MLPRegressor().fit(X_train, y_train.ravel())
print(r2_score(y_test, m.predict(X_test)))
