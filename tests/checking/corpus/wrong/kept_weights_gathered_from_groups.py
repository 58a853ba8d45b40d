# expects LP106
"""Final weights of fattened salmon, a cage at a time."""

import numpy as np
import pandas as pd
from tensorflow import keras
from tensorflow.keras import layers

FEED = ["pellets", "oxygen", "light"]


def cages(table):
    days, finals = [], []
    for _, cage in table.groupby("cage"):
        if len(cage) >= 90:
            days.append(cage[FEED].to_numpy()[:90])
            finals.append(cage["weight_g"].iloc[-1])
    return np.array(days, "float32"), np.array(finals, "float32").reshape(-1, 1)


log = pd.read_csv("feeding.csv").sort_values(["cage", "day"])
log = log[log["weight_g"].between(60, 9000)]
days, finals = cages(log)

model = keras.Sequential(
    [layers.Input((90, len(FEED))), layers.GRU(32), layers.Dense(1, activation="sigmoid")]
)
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(days, finals, epochs=50)
