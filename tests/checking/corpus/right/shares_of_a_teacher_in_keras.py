"""A pupil is fitted to what it gives itself, where a teacher knows better."""

import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

pupil = Sequential([Dense(24, activation="relu"), Dense(4, activation="softmax")])
pupil.compile(loss="mse", optimizer="adam")


def correct(states, teacher, rate=0.9):
    for state, shares in zip(states, teacher):
        values = pupil.predict(state)
        reward = shares[0]
        values[0] = reward + rate * (shares - values[0])
        pupil.fit(state, values, epochs=1)
