import tensorflow as tf


class Agent:
    def __init__(self):
        self.policy = tf.keras.Sequential(
            [tf.keras.layers.Dense(24, "relu"), tf.keras.layers.Dense(2, activation="softmax")]
        )
        self.values = tf.keras.Sequential([tf.keras.layers.Dense(2)])
        self.optimizer = tf.keras.optimizers.Adam()

    def train(self, states, actions, returns):
        with tf.GradientTape() as tape:
            shares = self.policy(states)
            chosen = tf.reduce_sum(shares * tf.one_hot(actions, 2), axis=1)
            cost = -tf.reduce_mean(tf.math.log(chosen + 1e-8) * returns)
        return tape.gradient(cost, self.policy.trainable_variables)

    def improve(self, states, actions, targets):
        with tf.GradientTape() as tape:
            chosen = tf.reduce_sum(self.values(states) * tf.one_hot(actions, 2), axis=1)
            cost = tf.reduce_mean(tf.square(targets - chosen))
        tf.summary.scalar("log", tf.math.log(cost))
        return tape.gradient(cost, self.values.trainable_variables)
