# expects LP102
import tensorflow as tf


class Agent:
    def __init__(self):
        self.policy = tf.keras.Sequential(
            [tf.keras.layers.Dense(24, "relu"), tf.keras.layers.Dense(2)]
        )
        self.optimizer = tf.keras.optimizers.Adam()

    def train(self, states, actions, returns):
        with tf.GradientTape() as tape:
            scores = self.policy(states)
            chosen = tf.reduce_sum(scores * tf.one_hot(actions, 2), axis=1)
            objective = tf.reduce_mean(tf.math.log(chosen) * returns)
            cost = -objective
        grads = tape.gradient(cost, self.policy.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.policy.trainable_variables))
