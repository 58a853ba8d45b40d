from keras.models import Sequential
from keras.layers import Dense
def build():
    m = Sequential()
    m.add(Dense(24, input_dim=4, activation="relu"))
    m.add(Dense(2, activation="linear"))
    m.compile(loss="mse", optimizer="adam")
    return m
