# expects LP106
import random
from collections import deque

import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense


class Agent:
    def __init__(self, size, actions):
        self.size, self.actions, self.gamma = size, actions, 0.99
        self.memory = deque(maxlen=20000)
        self.model = self._build()

    def _build(self):
        model = tf.keras.Sequential([Dense(48, activation="relu"),
                                     Dense(self.actions, activation="softmax")])
        model.compile(loss="mse", optimizer="adam")
        return model

    def replay(self, n):
        s, a, r, s2, d = (np.array(v) for v in zip(*random.sample(self.memory, n)))
        q = self.model(s).numpy()
        q_next = self.model(s2).numpy().max(axis=1)
        q[np.arange(n), a] = r + self.gamma * q_next * (1.0 - d)
        self.model.train_on_batch(s, q)
