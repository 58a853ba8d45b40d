import numpy as np
from keras.layers import Dense
from keras.models import Sequential


def make_painter():
    net = Sequential()
    net.add(Dense(256, activation="relu", input_dim=64))
    net.add(Dense(1024, activation="tanh"))
    return net


def make_critic():
    net = Sequential()
    net.add(Dense(256, activation="relu", input_dim=1024))
    net.add(Dense(1, activation="sigmoid"))
    return net


def put_together(painter, critic):
    both = Sequential()
    both.add(painter)
    critic.trainable = False
    both.add(critic)
    return both


def learn(pictures, rounds):
    painter, critic = make_painter(), make_critic()
    both = put_together(painter, critic)
    painter.compile(loss="binary_crossentropy", optimizer="sgd")
    both.compile(loss="binary_crossentropy", optimizer="adam")
    critic.trainable = True
    critic.compile(loss="binary_crossentropy", optimizer="adam")
    for _ in range(rounds):
        drafts = painter.predict(np.zeros((32, 64)))
        critic.train_on_batch(np.concatenate([pictures, drafts]), np.repeat([1, 0], 32))
        both.train_on_batch(np.zeros((32, 64)), np.ones(32))
    painter.save("painter.h5")
    painter.summary()
