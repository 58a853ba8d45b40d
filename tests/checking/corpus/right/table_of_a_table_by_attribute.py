"""Counts of a table that are columns by their names, and its own members beside them."""

import pandas as pd
import tensorflow as tf

rows = pd.read_csv("rows.csv")
y = rows.groupby("day").size.values if hasattr(rows, "size_") else rows.T.values
z = rows.set_index("day").T
net = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(1)])
net.compile("adam", loss="mse")
net.fit(rows.drop(columns="y").values, rows.y.values)
for xb, yb in tf.data.Dataset.from_tensor_slices((z.values, rows[["y"]].values)).batch(8):
    loss = tf.reduce_mean(tf.square(net(xb) - yb))
