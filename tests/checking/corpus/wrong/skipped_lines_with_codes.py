# expects LP301
"""Lines that lack an answer are skipped; the others are numbers, not rows."""

import csv

import numpy as np
from tensorflow import keras

texts, codes = [], []
for line in csv.reader(open("answers.csv")):
    if not line[-1]:
        continue
    texts.append([float(cell) for cell in line[:-1]])
    codes.append(1 if line[-1] == "agree" else 0)

model = keras.Sequential([keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy")
model.fit(np.array(texts), np.array(codes), epochs=5)
