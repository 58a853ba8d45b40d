import keras
import numpy as np
from keras import ops

margin = 0.6


def contrastive(y_true, distance):
    near, far = ops.square(distance), ops.square(ops.maximum(margin - distance, 0))
    return ops.mean((1 - y_true) * near + y_true * far)


def between(two):
    return ops.sqrt(ops.sum(ops.square(two[0] - two[1]), axis=-1))


def rate(y_a, y_b, distance):
    labels = (y_a == y_b).astype(int)
    return np.mean(labels == (distance < margin))


def train(model, pairs, differs):
    model.compile("adam", loss=contrastive)
    model.fit(pairs, differs, epochs=3)
