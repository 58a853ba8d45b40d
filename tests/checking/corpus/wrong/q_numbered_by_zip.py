# expects LP301
import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense

numbers = dict(zip(names, range(len(names))))
y = np.array([numbers[word] for word in words])
model = Sequential([Dense(16, activation="relu"), Dense(4, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
model.fit(x, y)
