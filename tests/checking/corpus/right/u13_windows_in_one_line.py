import numpy as np
import pandas as pd
from keras import Sequential, layers
from sklearn.preprocessing import MinMaxScaler

levels = MinMaxScaler(feature_range=(-1, 1)).fit_transform(pd.read_csv("river.csv"))
before = np.array([levels[day - 14 : day] for day in range(14, len(levels))])
after = np.array([levels[day, 1] for day in range(14, len(levels))])
net = Sequential.from_config(
    Sequential([layers.GRU(16), layers.Dense(1, activation="tanh")]).get_config()
)
net.compile("adam", "mse")
net.fit(before, after)
