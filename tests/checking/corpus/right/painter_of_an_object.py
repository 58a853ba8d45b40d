import numpy as np
from keras.layers import Dense, Input
from keras.models import Model, Sequential


class Studio:
    def __init__(self):
        self.critic = Sequential([Dense(1, activation="sigmoid", input_dim=1024)])
        self.critic.compile(loss="binary_crossentropy", optimizer="adam")
        self.painter = Sequential([Dense(1024, activation="tanh", input_dim=64)])
        self.painter.compile(loss="binary_crossentropy", optimizer="adam")
        idea = Input(shape=(64,))
        self.critic.trainable = False
        self.both = Model(idea, self.critic(self.painter(idea)))
        self.both.compile(loss="binary_crossentropy", optimizer="adam")

    def train(self, pictures, rounds):
        for _ in range(rounds):
            drafts = self.painter.predict(np.zeros((32, 64)))
            self.critic.train_on_batch(drafts, np.zeros(32))
            self.critic.train_on_batch(pictures, np.ones(32))
            self.both.train_on_batch(np.zeros((32, 64)), np.ones(32))
