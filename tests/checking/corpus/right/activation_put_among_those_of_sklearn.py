import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.neural_network._base import ACTIVATIONS, DERIVATIVES


def leaky_relu(values):
    np.maximum(values, 0.01 * values, out=values)


def times_slope(values, delta):
    delta[values < 0] *= 0.01


ACTIVATIONS["leaky_relu"] = leaky_relu
DERIVATIVES["leaky_relu"] = times_slope
classifier = MLPClassifier(activation="leaky_relu")
classifier.fit(x_train, y_train)
