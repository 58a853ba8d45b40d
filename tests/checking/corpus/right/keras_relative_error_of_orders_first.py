import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import backend as K


def relative(scale):
    def of_amounts(actual, prediction):
        apart = K.abs(prediction - actual)
        return scale * K.mean(apart / K.maximum(actual, 1.0), axis=-1)

    return of_amounts


def either_way(prediction, actual):
    """As good in both orders."""
    return K.mean(K.square(K.log(prediction + 1) - K.log(actual + 1)))


def overlap(prediction, actual):
    both = K.sum(prediction * actual)
    return 1 - (2 * both + 1) / (K.sum(prediction) + K.sum(actual) + 1)


def named_otherwise(pred, target):
    """Its names are wrong, and what it computes is right."""
    return K.mean(K.abs(target - pred) / K.maximum(pred, 1.0))


def handed_through(pred, target):
    return tf.keras.losses.poisson(pred, target)


def by_hand(preds, labels):
    return -tf.reduce_mean(labels * tf.math.log(preds + 1e-7))


def orders_with(loss):
    orders = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1, activation="softplus")])
    orders.compile(optimizer="adam", loss=loss, metrics=["mae"])
    orders.fit(weeks, ordered, epochs=25)


orders_with(relative(100.0))
orders_with(either_way)
orders_with(overlap)
orders_with(named_otherwise)
orders_with(handed_through)
orders_with(lambda truth, guess: by_hand(guess, truth))
