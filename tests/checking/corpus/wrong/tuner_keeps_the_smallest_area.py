# expects LP413
import keras_tuner
import numpy as np
import tensorflow as tf


def build(choices):
    net = tf.keras.Sequential()
    net.add(tf.keras.layers.Dense(choices.Int("units", 16, 128), activation="relu"))
    net.add(tf.keras.layers.Dense(1, activation="sigmoid"))
    net.compile("adam", "binary_crossentropy", metrics=[tf.keras.metrics.AUC(name="auc")])
    return net


tuner = keras_tuner.Hyperband(build, objective=keras_tuner.Objective("val_auc", "min"))
tuner.search(np.load("x.npy"), np.load("y.npy"), validation_split=0.2)
