import tensorflow as tf
from tensorflow import keras


class Distances(keras.Model):
    def __init__(self):
        super().__init__()
        self.scale = keras.layers.Conv2D(1, 3, padding="same", activation="tanh")

    def call(self, images):
        return self.scale(images)

    def train_step(self, data):
        images, wanted = data
        with tf.GradientTape() as tape:
            error = tf.reduce_mean(tf.abs(wanted - self(images, training=True)))
        weights = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(error, weights), weights))
        return {"loss": error}


model = Distances()
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(batches, epochs=3)
