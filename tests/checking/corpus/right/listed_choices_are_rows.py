"""Answers of a questionnaire, one row of two places each, gathered in a list."""

import csv

import numpy as np
import torch
from tensorflow import keras
from torch import nn


def coded(answer):
    if answer == "agree":
        return [1, 0]
    return [0, 1]


pairs = []
for line in csv.reader(open("answers.csv")):
    pairs.append([np.array(line[:-1], dtype=float), np.array(coded(line[-1]))])
numbers = np.array([pair[0] for pair in pairs])
choices = np.array([pair[1] for pair in pairs])

model = keras.Sequential([keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy")
model.fit(numbers, choices, epochs=5)

marks = []
for line in csv.reader(open("marks.csv")):
    marks.append(torch.tensor([1, 0, 1] if "red" in line else [0, 1, 1]))
scores = nn.Linear(6, 3)(torch.rand(len(marks), 6))
nn.MultiLabelSoftMarginLoss()(scores, torch.stack(marks)).backward()
