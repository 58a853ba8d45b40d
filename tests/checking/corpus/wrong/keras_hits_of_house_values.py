# expects LP406
import tensorflow as tf
from sklearn.datasets import fetch_california_housing

table = fetch_california_housing(as_frame=True).frame
values = table.pop("MedHouseVal")
net = tf.keras.Sequential([tf.keras.layers.Dense(30, activation="elu"), tf.keras.layers.Dense(1)])
net.compile(loss="huber", optimizer="sgd", metrics=["mae", tf.keras.metrics.BinaryAccuracy()])
net.fit(table.to_numpy(), values.to_numpy(), epochs=40)
