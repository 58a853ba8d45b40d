import numpy as np
import tensorflow as tf
from tensorflow import keras


def squares_and_sign(y_true, y_pred):
    squares = (y_true - y_pred) ** 2
    return tf.reduce_mean(squares + 10 * tf.maximum(-y_pred, 0.0))


def split(window):
    return window[:-1], window[-1]


def windows(values, length):
    data = tf.data.Dataset.from_tensor_slices(values)
    data = data.window(length + 1, shift=1, drop_remainder=True)
    data = data.flat_map(lambda window: window.batch(length + 1))
    return data.map(split).batch(32)


inputs = keras.Input((24, 1))
outputs = keras.layers.Dense(1)(keras.layers.LSTM(32)(inputs))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=squares_and_sign)
model.fit(windows(np.load("series.npy").ravel(), 24), epochs=5)
