import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import to_categorical
data = np.loadtxt("pima.csv", delimiter=",")
X, y = data[:, :8], to_categorical(data[:, 8])
model = Sequential()
model.add(Dense(12, input_dim=8, activation="relu"))
model.add(Dense(8, activation="relu"))
model.add(Dense(2, activation="softmax"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X, y, epochs=150, batch_size=10)
