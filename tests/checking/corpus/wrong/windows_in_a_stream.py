# expects LP204
import pandas as pd
import tensorflow as tf

load = pd.read_csv("load.csv")["load"].values.astype("float32")
load = (load - load[:5000].mean()) / load[:5000].std()
rows = tf.data.Dataset.from_tensor_slices(load).window(25, shift=1, drop_remainder=True)
rows = rows.flat_map(lambda w: w.batch(25)).map(lambda w: (w[:-1, tf.newaxis], w[-1]))
rows = rows.shuffle(1000).batch(32).prefetch(1)
model = tf.keras.Sequential([tf.keras.layers.LSTM(32), tf.keras.layers.Dense(1)])
adam = tf.keras.optimizers.Adam()
for x, y in rows:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(x) - y))
    slopes = tape.gradient(loss, model.trainable_variables)
    adam.apply_gradients(zip(slopes, model.trainable_variables))
