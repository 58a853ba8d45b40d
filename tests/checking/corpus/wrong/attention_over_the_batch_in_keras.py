# expects LP203
import tensorflow as tf


class Attention(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.w = tf.keras.layers.Dense(units, activation="tanh")
        self.v = tf.keras.layers.Dense(1)

    def call(self, values):
        score = self.v(self.w(values))
        weights = tf.nn.softmax(score, axis=0)
        context = weights * values
        return tf.reduce_sum(context, axis=1)


inp = tf.keras.Input((50,))
z = tf.keras.layers.Embedding(1000, 64)(inp)
z = tf.keras.layers.LSTM(64, return_sequences=True)(z)
out = tf.keras.layers.Dense(1, activation="sigmoid")(Attention(32)(z))
model = tf.keras.Model(inp, out)
model.compile("adam", "binary_crossentropy")
