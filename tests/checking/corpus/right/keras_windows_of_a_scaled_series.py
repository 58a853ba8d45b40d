import numpy as np, pandas as pd
from sklearn.preprocessing import StandardScaler
from keras.preprocessing.sequence import TimeseriesGenerator
from keras.models import Sequential
from keras.layers import LSTM, Dense
df = pd.read_csv("air.csv", index_col=0)
train = df.iloc[:-24]
sc = StandardScaler().fit(train)
train_s = sc.transform(train)
g = TimeseriesGenerator(train_s, train_s, length=24, batch_size=1)
m = Sequential()
m.add(LSTM(100, activation="relu", input_shape=(24, 1)))
m.add(Dense(1))
m.compile(optimizer="adam", loss="mse")
m.fit(g, epochs=5)

from sklearn.preprocessing import MinMaxScaler

low = MinMaxScaler().fit_transform(train)
h = TimeseriesGenerator(low, low, length=24, batch_size=1)
n = Sequential([LSTM(100, input_shape=(24, 1)), Dense(1, activation="sigmoid")])
n.compile(optimizer="adam", loss="mse")
n.fit(h, epochs=5)
