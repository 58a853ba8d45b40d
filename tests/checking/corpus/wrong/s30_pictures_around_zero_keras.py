# expects LP106
import tensorflow as tf
from tensorflow.keras import layers


def pair(picture):
    clean = tf.cast(picture, tf.float32) / 127.5 - 1.0
    return clean + tf.random.normal(tf.shape(clean), stddev=0.2), clean


stream = tf.data.Dataset.from_tensor_slices(pictures).map(pair).batch(64)
net = tf.keras.Sequential([layers.Conv2D(16, 3, padding="same", activation="relu"),
                           layers.Conv2D(3, 3, padding="same", activation="sigmoid")])
net.compile("adam", loss="mse")
net.fit(stream, epochs=3)
