# expects LP102
from dataclasses import dataclass

from tensorflow import keras


@dataclass
class Builder:
    inputs: int
    units: int
    activation: str = None
    loss: str = "mse"

    def build(self):
        stack = [keras.layers.Dense(32, activation="relu", input_shape=(self.inputs,))]
        stack.append(keras.layers.Dense(self.units, activation=self.activation))
        model = keras.Sequential(stack)
        model.compile("adam", loss=self.loss)
        return model


class Policy(Builder):
    def describe(self):
        return f"{self.units} moves"


model = Policy(8, 19, loss="categorical_crossentropy").build()
model.fit(boards, moves)
