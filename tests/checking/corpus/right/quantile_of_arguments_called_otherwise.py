"""Keras hands the labels first, whatever they are called."""

import tensorflow as tf
from tensorflow import keras


def pinball(y_pred, y_true, q=0.9):
    error = y_pred - y_true
    return tf.reduce_mean(tf.maximum(q * error, (q - 1) * error))


model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile("adam", loss=pinball)
