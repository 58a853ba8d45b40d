"""Brood temperatures of hives, within a range once the program trains on them."""

import pandas as pd
from tensorflow import keras

FEATURES = ["humidity", "weight", "sound"]


def network():
    hidden = keras.layers.Dense(16, activation="relu")
    return keras.Sequential([hidden, keras.layers.Dense(1, activation="tanh")])


def train(features, target):
    model = network()
    model.compile("adam", loss="mse")
    model.fit(features, target)


hives = pd.read_csv("hills.csv")
train(hives[FEATURES].values, hives["temp_anomaly_c"].values)
