# expects LP201
from tensorflow.keras import layers, Sequential
s = Sequential([layers.Dense(8, activation="relu"), layers.Dense(1), layers.Activation("softmax")])
s.compile("sgd", "binary_crossentropy")
