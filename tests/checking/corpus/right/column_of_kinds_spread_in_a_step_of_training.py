"""A model whose step of training makes rows of the labels that it is fitted to."""

import pandas as pd
import tensorflow as tf

table = pd.read_csv("kinds.csv")


class Spreading(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.head = tf.keras.layers.Dense(5, activation="softmax")

    def call(self, x):
        return self.head(x)

    def train_step(self, data):
        x, y = data
        rows = tf.one_hot(tf.cast(y, tf.int32), 5)
        with tf.GradientTape() as tape:
            loss = self.compiled_loss(rows, self(x, training=True))
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}


model = Spreading()
model.compile("adam", "categorical_crossentropy")
model.fit(table[["a", "b"]].values, table["kind"].values, epochs=5)
