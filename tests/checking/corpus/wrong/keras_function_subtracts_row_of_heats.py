# expects LP204
import pandas as pd
import tensorflow as tf

table = pd.read_csv("kilns.csv")
settings = table.filter(like="set_").to_numpy("float32")
heat = table["heat"].to_numpy("float32")

body = tf.keras.Sequential([tf.keras.layers.Dense(20, activation="tanh"), tf.keras.layers.Dense(1)])
adam = tf.keras.optimizers.Adam()
rows = tf.data.Dataset.from_tensor_slices((settings, heat)).shuffle(2000).batch(50)

for _ in range(30):
    for knobs, heats in rows:
        with tf.GradientTape() as tape:
            fault = tf.reduce_mean(tf.math.squared_difference(body(knobs), heats))
        grads = tape.gradient(fault, body.trainable_variables)
        adam.apply_gradients(zip(grads, body.trainable_variables))
