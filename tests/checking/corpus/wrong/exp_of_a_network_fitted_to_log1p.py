# expects LP412
import numpy as np
import pandas as pd
import tensorflow as tf

table = pd.read_csv("sales.csv")
x, y = table.drop(columns="sold").values, np.log1p(table["sold"].values)
net = tf.keras.Sequential([tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1)])
net.compile("adam", "mse")
net.fit(x, y, epochs=20)
sold = np.exp(net.predict(pd.read_csv("next.csv").values))
