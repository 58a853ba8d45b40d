import pandas as pd
import tensorflow as tf

load = pd.read_csv("load.csv")["load"].values.astype("float32")
load = (load - load[:5000].mean()) / load[:5000].std()
rows = tf.data.Dataset.from_tensor_slices(load).window(25, shift=1, drop_remainder=True)
rows = rows.flat_map(lambda w: w.batch(25)).map(lambda w: (w[:-1, tf.newaxis], w[-1]))
rows = rows.shuffle(1000).batch(32).prefetch(1)
model = tf.keras.Sequential([tf.keras.layers.LSTM(32), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(rows, epochs=5)
