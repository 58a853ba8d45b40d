"""The load of a grid from its weather, scaled where it stands."""

import pandas as pd
import tensorflow as tf
from sklearn.preprocessing import MinMaxScaler

grid = pd.read_csv("grid.csv")
numbers = grid.select_dtypes("number").columns
grid[numbers] = MinMaxScaler().fit_transform(grid[numbers])
net = tf.keras.Sequential(
    [tf.keras.layers.Dense(64, activation="relu"), tf.keras.layers.Dense(1, activation="sigmoid")]
)
net.compile("adam", loss="mse")
net.fit(grid[["wind", "sun"]].values, grid.load_kwh.values, epochs=20)
