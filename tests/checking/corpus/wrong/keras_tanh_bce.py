# expects LP102
from keras import Sequential, layers
m = Sequential([layers.Dense(4, activation="relu"), layers.Dense(1, activation="tanh")])
m.compile("adam", loss="bce")
