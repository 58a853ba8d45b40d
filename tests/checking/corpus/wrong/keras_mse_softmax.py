# expects LP107
from keras.models import Sequential
from keras.layers import Dense
model = Sequential()
model.add(Dense(20, activation="relu"))
model.add(Dense(3, activation="softmax"))
model.compile(loss="mean_squared_error", optimizer="sgd", metrics=["accuracy"])
