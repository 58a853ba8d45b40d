# expects LP201
from keras.models import Sequential
from keras.layers import Dense
m = Sequential([Dense(30, activation="relu"), Dense(1, activation="sigmoid")])
m.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
