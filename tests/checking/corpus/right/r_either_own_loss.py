import numpy as np
import tensorflow as tf


class Measure:
    def __init__(self, from_logits):
        self.inner = tf.keras.losses.CategoricalCrossentropy(from_logits=from_logits)

    def __call__(self, truth, guess):
        return self.inner(truth, guess)


class Estimator:
    def __init__(self, model, measure, sparse):
        self.model = model
        self.measure = measure
        self.sparse = sparse

    def loss(self, x, y):
        guess = self.model(x)
        if self.sparse:
            return self.measure(np.argmax(y, axis=1), guess)
        return self.measure(y, guess)


if options.probabilities:
    measure = Measure(from_logits=False)
else:
    measure = Measure(from_logits=True)
Estimator(model, measure, options.sparse).loss(x, y)
