# expects LP203
import numpy as np
from tensorflow.keras import Sequential, layers
model = Sequential([layers.Embedding(5000, 64), layers.LSTM(64, return_sequences=True), layers.TimeDistributed(layers.Dense(17, activation="softmax"))])
model.compile("adam", "categorical_crossentropy")
model.fit(X, Y)
tags = np.argmax(model.predict(Xt), axis=1)
