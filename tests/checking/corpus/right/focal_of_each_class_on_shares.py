import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers, models


def focal(y_true, y_pred):
    of_ones = tf.where(tf.equal(y_true, 1), y_pred, tf.ones_like(y_pred))
    of_zeros = tf.where(tf.equal(y_true, 0), y_pred, tf.zeros_like(y_pred))
    first = 0.25 * K.pow(1.0 - of_ones, 2.0) * K.log(of_ones)
    second = 0.75 * K.pow(of_zeros, 2.0) * K.log(1.0 - of_zeros)
    return -K.sum(first) - K.sum(second)


net = models.Sequential([layers.Dense(48, activation="relu"), layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss=focal)
net.fit(x_train, y_train, epochs=12)
