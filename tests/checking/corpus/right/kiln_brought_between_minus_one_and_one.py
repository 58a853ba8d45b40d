"""Peak temperature of a brick kiln some steps ahead, from what its burners do."""

import numpy as np
import pandas as pd
import tensorflow as tf

log = pd.read_csv("kiln.csv", parse_dates=["time"]).iloc[::4]
peak = log["Kiln temp (degC)"].to_numpy("float32")
low, high = peak.min(), peak.max()
peak = 2 * (peak - low) / (high - low) - 1
burners = log[["gas", "draught", "Kiln temp (degC)", "moisture"]].to_numpy("float32")
half = len(log) // 2
burners = (burners - burners[:half].mean(0)) / burners[:half].std(0)
STEPS, AHEAD = 48, 6


def windows(first, last):
    return tf.keras.utils.timeseries_dataset_from_array(
        burners[first : last - AHEAD],
        peak[first + STEPS + AHEAD - 1 : last],
        sequence_length=STEPS,
        batch_size=128,
    )


net = tf.keras.Sequential(
    [tf.keras.layers.GRU(48), tf.keras.layers.Dense(1, activation="tanh")]
)
net.compile(optimizer="adam", loss="mse")
net.fit(windows(0, half), validation_data=windows(half, len(log)), epochs=20)
