# expects LP106
"""The load of a grid some hours ahead, from windows of what was measured."""

import numpy as np
import pandas as pd
import tensorflow as tf

INPUTS = ["load_mw", "temp", "holiday"]


def windows(table, back, ahead):
    x = table[INPUTS].values.astype("float32")
    y = table["load_mw"].values.astype("float32")
    x = (x - x.mean(0)) / x.std(0)
    count = len(table) - back - ahead
    before = np.stack([x[i : i + back] for i in range(count)])
    after = np.stack([y[i + back : i + back + ahead] for i in range(count)])
    return tf.data.Dataset.from_tensor_slices((before, after)).shuffle(4096).batch(64)


grid = pd.read_parquet("grid.parquet").sort_values("hour")
net = tf.keras.Sequential(
    [tf.keras.layers.LSTM(64), tf.keras.layers.Dense(24, activation="tanh")]
)
net.compile("adam", loss=tf.keras.losses.Huber())
net.fit(windows(grid, 168, 24), epochs=20)
