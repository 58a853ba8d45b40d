# expects LP301
import numpy as np
import pandas as pd
from tensorflow import keras

days = pd.read_csv("days.csv")
x = days[["open", "high", "low", "volume"]].values
gain = days["gain"].values
moves = np.zeros(len(gain), dtype=int)
moves[gain > 0.01] = 1
moves[gain < -0.01] = -1
net = keras.Sequential(
    [keras.layers.Dense(32, activation="relu"), keras.layers.Dense(3, activation="softmax")]
)
net.compile("adam", loss="sparse_categorical_crossentropy")
net.fit(x, moves, epochs=10)
