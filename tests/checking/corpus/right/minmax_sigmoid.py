import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras
df = pd.read_csv("prices.csv")
y = MinMaxScaler().fit_transform(df[["close"]])
m = keras.Sequential([keras.layers.LSTM(50), keras.layers.Dense(1, activation="sigmoid")])
m.compile(loss="mse", optimizer="adam")
m.fit(X, y)
