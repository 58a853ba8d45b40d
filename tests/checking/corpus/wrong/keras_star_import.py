# expects LP102
from keras.models import *
from keras.layers import *
model = Sequential()
model.add(Dense(10, activation="relu"))
model.add(Dense(2))
model.compile(loss="categorical_crossentropy", optimizer="adam")
