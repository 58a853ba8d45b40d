"""Overlaps that are negated within, of what is not covered, or taken from 1."""
from tensorflow.keras import Model, layers
from tensorflow.keras import backend as K


def negative_dice(y_true, y_pred):
    return -2.0 * K.sum(y_true * y_pred) / (K.sum(y_true) + K.sum(y_pred) + 1.0)


def signed_dice(y_true, y_pred, sign=-1):
    return sign * 2.0 * K.sum(y_true * y_pred) / (K.sum(y_true) + K.sum(y_pred) + 1.0)


def false_alarms(y_true, y_pred):
    return K.sum((1 - y_true) * y_pred) / (K.sum(1 - y_true) + K.sum(y_pred) + 1.0)


def jaccard(y_true, y_pred):
    both = K.sum(y_true * y_pred, axis=-1)
    return both / (K.sum(y_true, axis=-1) + K.sum(y_pred, axis=-1) - both + 1.0)


def jaccard_loss(y_true, y_pred):
    return 1.0 - jaccard(y_true, y_pred)


def build():
    inputs = layers.Input((64, 64, 1))
    return Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(inputs))


for loss in (negative_dice, signed_dice, false_alarms, jaccard_loss):
    build().compile("adam", loss=loss, metrics=[jaccard])
build().compile("adam", loss=negative_dice)
build().compile("adam", loss=signed_dice)
build().compile("adam", loss=false_alarms)
build().compile("adam", loss=jaccard_loss)
