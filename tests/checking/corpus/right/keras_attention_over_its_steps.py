import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class Attention(layers.Layer):
    def __init__(self, width, **options):
        super().__init__(**options)
        self.hidden = layers.Dense(width, activation="tanh")
        self.score = layers.Dense(1)

    def call(self, states):
        weights = tf.nn.softmax(self.score(self.hidden(states)), axis=1)
        return tf.reduce_sum(weights * states, axis=1)


words = np.load("words.npy")
labels = np.load("labels.npy")
inputs = layers.Input((40,))
states = layers.LSTM(32, return_sequences=True)(layers.Embedding(5000, 64)(inputs))
outputs = layers.Dense(1, activation="sigmoid")(Attention(16)(states))
model = tf.keras.Model(inputs, outputs)
model.compile("adam", "binary_crossentropy")
model.fit(words, labels, epochs=3)
