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


hives = pd.read_csv("east.csv")
for column in hives.select_dtypes("number").columns:
    hives[column] = (hives[column] - hives[column].mean()) / (3 * hives[column].std())
train(hives[FEATURES].values, hives["brood_temp_c"].values)
