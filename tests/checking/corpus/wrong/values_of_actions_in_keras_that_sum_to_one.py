# expects LP106
import random

import gym
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam


class Agent:
    def __init__(self, state_size, action_size):
        self.memory, self.gamma = [], 0.95
        self.model = Sequential()
        self.model.add(Dense(24, input_dim=state_size, activation="relu"))
        self.model.add(Dense(action_size, activation="softmax"))
        self.model.compile(loss="mse", optimizer=Adam(learning_rate=0.001))

    def replay(self, size):
        for state, action, reward, following, done in random.sample(self.memory, size):
            target = reward
            if not done:
                best = np.amax(self.model.predict(following)[0])
                target = reward + self.gamma * best
            values = self.model.predict(state)
            values[0][action] = target
            self.model.fit(state, values, epochs=1, verbose=0)


env = gym.make("CartPole-v1")
agent = Agent(env.observation_space.shape[0], env.action_space.n)
agent.replay(32)
