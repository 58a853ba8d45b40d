import os

import numpy as np
import tensorflow as tf

FILE = "net.keras"
rows = np.load("rows.npy")
if os.path.exists(FILE):
    net = tf.keras.models.load_model(FILE)
else:
    net = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(1)])
    net.compile("adam", loss="mse")
    net.fit(rows, np.load("share.npy"))
    net.save(FILE)
above = net.predict(rows)[:, 0] > 0.5
