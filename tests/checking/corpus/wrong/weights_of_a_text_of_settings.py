# expects LP402
import tensorflow as tf
import yaml

SETTINGS = """
classes: [low, middle, high, top]
weights: [0.5, 2.0, 1.0]
"""
settings = yaml.safe_load(SETTINGS)


def loss(y_true, y_pred):
    weights = tf.constant(settings["weights"])
    return -tf.reduce_sum(weights * y_true * tf.math.log(y_pred), axis=-1)


n = len(settings["classes"])
model = tf.keras.Sequential([tf.keras.layers.Dense(n, activation="softmax")])
model.compile("adam", loss=loss)
