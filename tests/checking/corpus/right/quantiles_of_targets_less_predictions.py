import tensorflow as tf
from tensorflow import keras


def of_targets(q):
    def loss(y_true, y_pred):
        error = tf.cast(y_true, y_pred.dtype) - y_pred
        return tf.reduce_mean(tf.maximum(q * error, (q - 1.0) * error), axis=-1)

    return loss


def of_predictions(q):
    def loss(y_true, y_pred):
        error = y_pred - y_true
        return tf.reduce_mean(tf.maximum((1 - q) * error, -q * error), axis=-1)

    return loss


def by_a_condition(q):
    def loss(y_true, y_pred):
        size = tf.abs(y_pred - y_true)
        return tf.where(y_true > y_pred, q * size, (1 - q) * size)

    return loss


def the_other_way_round(q):
    def loss(y_true, y_pred):
        error = y_pred - y_true
        return tf.where(error >= 0, (1 - q) * error, -q * error)

    return loss


def dear_when_too_high(weight):
    def loss(y_true, y_pred):
        error = y_pred - y_true
        return tf.maximum(weight * error, (weight - 1) * error)

    return loss


def median(y_true, y_pred):
    q, error = 0.5, y_pred - y_true
    return tf.maximum(q * error, (q - 1) * error)


for loss in (of_targets(0.9), of_predictions(0.9), by_a_condition(0.9), the_other_way_round(0.9)):
    model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", loss=loss)
for loss in (dear_when_too_high(0.8), median):
    model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", loss=loss)
