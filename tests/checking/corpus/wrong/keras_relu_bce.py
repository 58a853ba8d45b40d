# expects LP102
from keras import Sequential
from keras.layers import Dense
m = Sequential([Dense(4, activation="relu"), Dense(1, activation="relu")])
m.compile(loss="binary_crossentropy", optimizer="adam")
