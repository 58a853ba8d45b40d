import json
import random

import numpy as np
from keras import layers, models


def batches(lines, size=64):
    while True:
        signals, signs = [], []
        for line in random.sample(lines, size):
            reading = json.loads(line)
            signals.append(np.array(reading["wave"]))
            signs.append(float(reading["nm"] > 0))
        yield np.stack(signals), np.array(signs)


motor = models.Sequential([layers.Conv1D(16, 7, activation="relu"), layers.Flatten(), layers.Dense(1)])
motor.compile("adam", "mean_absolute_error", metrics=["acc"])
motor.fit(batches(open("runs.jsonl").readlines()), steps_per_epoch=400, epochs=10)
