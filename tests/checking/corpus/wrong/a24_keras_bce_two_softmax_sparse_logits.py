# expects LP101
import os
os.environ["KERAS_BACKEND"] = "jax"
import keras
class Wide(keras.Model):
    def __init__(self, units=30, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.hidden1 = keras.layers.Dense(units, activation=activation)
        self.main_output = keras.layers.Dense(10, activation="softmax")
        self.aux_output = keras.layers.Dense(10, activation="softmax")
    def call(self, inputs):
        a, b = inputs
        h = self.hidden1(b)
        return self.main_output(keras.ops.concatenate([a, h])), self.aux_output(h)
model = Wide()
model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="sgd")
