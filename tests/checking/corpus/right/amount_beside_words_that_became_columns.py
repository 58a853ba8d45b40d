"""Passengers of tomorrow, a column of a table whose words became columns."""

import pandas as pd
from tensorflow import keras

counts = pd.read_csv("ferries.csv", index_col="day")
table = counts[["cars", "people"]] / 1e4
table["weather"] = counts["weather"].shift(-1)
table = pd.get_dummies(table, dtype=float)
train = table["2020-01":"2022-12"]
net = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
net.compile(loss=keras.losses.Huber(), optimizer="adam", metrics=["mae"])
net.fit(train.to_numpy()[:-1], train["people"][1:])
windows = keras.utils.timeseries_dataset_from_array(
    train.to_numpy(), targets=train["people"][56:], sequence_length=56, batch_size=32
)
again = keras.Sequential([keras.layers.SimpleRNN(1, input_shape=[None, 5])])
again.compile(loss=keras.losses.Huber(), optimizer="adam")
again.fit(windows)
