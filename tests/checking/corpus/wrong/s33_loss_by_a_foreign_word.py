# expects LP409
import keras
from keras import layers

net = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(3, activation="softmax")])
net.compile(optimizer="adam", loss="cross_entropy", metrics=["accuracy"])
