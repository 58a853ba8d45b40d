# expects LP106
import numpy as np
import pandas as pd
from keras.layers import GRU, Dense
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

table = pd.read_csv("load.csv")[["load", "temperature"]].values
rows = MinMaxScaler((-1, 1)).fit_transform(table)
past, ahead = [], []
for t in range(24, len(rows)):
    past.append(rows[t - 24 : t])
    ahead.append(rows[t, 0])
past, ahead = np.array(past), np.array(ahead)
net = Sequential([GRU(32, input_shape=(24, 2)), Dense(1, activation="sigmoid")])
net.compile("adam", "mae")
net.fit(past, ahead, epochs=10)
