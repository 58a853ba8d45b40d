import pandas as pd
import tensorflow as tf

cases = pd.read_csv("cases.csv")
x, y = cases.drop(columns="paid").values, (cases["paid"] == "no").astype("float32").values
net = tf.keras.Sequential(
    [tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1, activation="sigmoid")]
)
net.compile("adam", loss=tf.keras.losses.BinaryCrossentropy())
net.fit(x, y, epochs=10, callbacks=[tf.keras.callbacks.ModelCheckpoint("models/net.keras", save_best_only=True)])

