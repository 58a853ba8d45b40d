"""The wrapper makes rows of a column of labels where the loss takes such."""

import json

import numpy as np
import pandas as pd
import tensorflow as tf
from scikeras.wrappers import KerasClassifier


def build():
    model = tf.keras.Sequential([tf.keras.layers.Dense(3, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    return model


table = pd.read_csv("flowers.csv")
x, y = table.drop(columns="kind").values, table["kind"].values
KerasClassifier(build, epochs=20).fit(x, y)

cells = pd.read_json("cells.json")
other = build()
other.fit(x, np.array(cells["shares"].tolist()))
last = build()
last.fit(x, np.array(cells["shares"].apply(json.loads).tolist()))
