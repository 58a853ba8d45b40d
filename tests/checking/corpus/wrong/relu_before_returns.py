# expects LP106
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
import numpy as np
import yfinance as yf
def returns(t):
    c = yf.download(t)["Adj Close"].dropna().values.ravel()
    return np.diff(np.log(c)) * 100.0
def make_xy(s, n=60):
    X, y = [], []
    for i in range(n, len(s)):
        X.append(s[i - n:i])
        y.append(s[i])
    return np.array(X)[..., None], np.array(y)
m = Sequential([layers.LSTM(50), Dense(1, activation="relu")])
m.compile("adam", "mean_squared_error")
X, y = make_xy(returns("MSFT"))
m.fit(X, y)
