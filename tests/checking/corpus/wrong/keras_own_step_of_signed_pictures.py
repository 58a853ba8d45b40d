# expects LP301
import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Autoencoder(keras.Model):
    def __init__(self, encoder, decoder):
        super().__init__()
        self.encoder, self.decoder = encoder, decoder

    def train_step(self, x):
        with tf.GradientTape() as tape:
            x_hat = self.decoder(self.encoder(x, training=True), training=True)
            loss = tf.reduce_mean(keras.losses.binary_crossentropy(x, x_hat))
        grads = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.trainable_weights))
        return {"loss": loss}


encoder = keras.Sequential([layers.Flatten(), layers.Dense(16)])
decoder = keras.Sequential([layers.Dense(784, activation="sigmoid"), layers.Reshape((28, 28, 1))])
(x_train, _), (x_test, _) = keras.datasets.mnist.load_data()
digits = np.concatenate([x_train, x_test])[..., None].astype("float32")
digits = (digits - 127.5) / 127.5
model = Autoencoder(encoder, decoder)
model.compile(optimizer="adam")
model.fit(digits, epochs=30)
