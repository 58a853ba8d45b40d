# expects LP301
import tensorflow as tf


class Learner:
    def __init__(self):
        self.net = tf.keras.Sequential([tf.keras.layers.Dense(48, "relu"), tf.keras.layers.Dense(9)])
        self.loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)

    def learn(self, rows):
        for waves, kinds in rows:
            with tf.GradientTape() as tape:
                scores = self.net(waves, training=True)
                loss = self.loss(kinds, scores)
            hits = tf.argmax(scores, axis=1) == tf.cast(kinds, tf.int64)
            print(loss, tf.reduce_mean(tf.cast(hits, tf.float32)))


Learner().learn(batches("waves"))
