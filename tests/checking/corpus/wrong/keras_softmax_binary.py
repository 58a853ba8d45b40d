# expects LP105
from keras.models import Sequential
from keras.layers import Dense
m = Sequential()
m.add(Dense(64, activation="relu"))
m.add(Dense(4, activation="softmax"))
m.compile("adam", "binary_crossentropy", ["accuracy"])
