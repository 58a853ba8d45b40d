# expects LP103
from keras.models import Sequential
from keras.layers import Dense, LSTM, Embedding
model = Sequential([Embedding(5000, 64), LSTM(64), Dense(6, activation="sigmoid")])
model.compile(loss="categorical_crossentropy", optimizer="rmsprop", metrics=["acc"])
