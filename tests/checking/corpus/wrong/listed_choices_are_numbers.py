# expects LP301
"""Answers of a questionnaire, one number each, gathered in a list."""

import csv

import numpy as np
from tensorflow import keras


def coded(answer):
    if answer == "agree":
        return 1
    return 0


pairs = []
for line in csv.reader(open("answers.csv")):
    pairs.append([np.array(line[:-1], dtype=float), np.array(coded(line[-1]))])
numbers = np.array([pair[0] for pair in pairs])
choices = np.array([pair[1] for pair in pairs])

model = keras.Sequential([keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy")
model.fit(numbers, choices, epochs=5)
