# expects LP406
import json
import random

import numpy as np
from keras import layers, models


def batches(lines, size=64):
    while True:
        signals, torques = [], []
        for line in random.sample(lines, size):
            reading = json.loads(line)
            torque = float(reading["nm"])
            signal = np.array(reading["wave"])
            if random.random() < 0.5:
                signal, torque = signal[::-1], -torque
            signals.append(signal)
            torques.append(torque)
        yield np.stack(signals), np.array(torques)


motor = models.Sequential([layers.Conv1D(16, 7, activation="relu"), layers.Flatten(), layers.Dense(1)])
motor.compile("adam", "mean_absolute_error", metrics=["acc"])
motor.fit(batches(open("runs.jsonl").readlines()), steps_per_epoch=400, epochs=10)
