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
digits = digits / 255.0
model = Autoencoder(encoder, decoder)
model.compile(optimizer="adam")
model.fit(digits, epochs=30)


class Gan(keras.Model):
    def __init__(self, maker, judge):
        super().__init__()
        self.maker, self.judge = maker, judge
        self.bce = keras.losses.BinaryCrossentropy()

    def train_step(self, real):
        n = tf.shape(real)[0]
        with tf.GradientTape() as tape:
            made = self.maker(tf.random.normal((n, 32)), training=True)
            both = tf.concat([made, real], axis=0)
            labels = tf.concat([tf.zeros((n, 1)), tf.ones((n, 1))], axis=0)
            loss = self.bce(labels, self.judge(both, training=True))
            near = tf.reduce_mean(tf.square(real - made))
        grads = tape.gradient(loss, self.judge.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.judge.trainable_weights))
        return {"loss": loss, "near": near}


maker = keras.Sequential([layers.Dense(784, activation="tanh"), layers.Reshape((28, 28, 1))])
judge = keras.Sequential([layers.Flatten(), layers.Dense(1, activation="sigmoid")])
gan = Gan(maker, judge)
gan.compile(optimizer="adam")
gan.fit((digits - 0.5) / 0.5, epochs=3)
signed = (x_train[..., None].astype("float32") - 127.5) / 127.5
gan.fit(signed, epochs=3)
