# expects LP102
import numpy as np
from keras.layers import Dense
from keras.models import Sequential


def make_painter():
    net = Sequential()
    net.add(Dense(256, activation="relu", input_dim=64))
    net.add(Dense(1024, activation="tanh"))
    return net


def learn(pictures, rounds):
    painter = make_painter()
    painter.compile(loss="binary_crossentropy", optimizer="sgd")
    for _ in range(rounds):
        drafts = painter.predict(np.zeros((32, 64)))
        painter.train_on_batch(np.zeros((32, 64)), pictures - drafts)
