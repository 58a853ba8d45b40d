import numpy as np
import pandas as pd
from tensorflow import keras

days = pd.read_csv("days.csv")
x = days[["open", "high", "low", "volume"]].values
def move(gain):
    if gain > 0.01:
        return 1
    if gain < -0.01:
        return -1
    return 0


moves = np.array([move(gain) for gain in days["gain"]])
net = keras.Sequential(
    [keras.layers.Dense(32, activation="relu"), keras.layers.Dense(3, activation="softmax")]
)
net.compile("adam", loss="sparse_categorical_crossentropy")
net.fit(x, moves + 1, epochs=10)
