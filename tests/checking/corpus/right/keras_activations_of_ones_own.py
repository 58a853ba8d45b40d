"""Activations that Keras knows by other words, and ones that others write themselves."""
import keras
from keras import layers

inputs = keras.Input((20,))
x = layers.Dense(32, activation="prelu")(inputs)
x = layers.Dense(32, activation="crelu")(x)
x = layers.Dense(32, activation="hsigmoid")(x)
x = layers.Dense(32, activation="Relu")(x)
x = layers.Dense(32, activation="softmin")(x)
x = layers.Dense(32, activation="squareplus")(x)
x = layers.Activation("hard_silu")(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
