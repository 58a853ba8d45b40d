# expects LP402
import tensorflow as tf

SHARES = [0.4, 1.9, 0.7]


class Weighted(tf.keras.losses.Loss):
    def __init__(self, shares):
        super().__init__()
        self.shares = tf.constant(shares, tf.float32)

    def call(self, y_true, y_pred):
        labels = tf.cast(tf.reshape(y_true, [-1]), tf.int32)
        cost = tf.keras.losses.sparse_categorical_crossentropy(labels, y_pred)
        return tf.gather(self.shares, labels) * cost


net = tf.keras.Sequential([tf.keras.layers.Dense(4, activation="softmax")])
net.compile("adam", loss=Weighted(SHARES))
