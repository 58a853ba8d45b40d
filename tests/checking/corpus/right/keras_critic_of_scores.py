
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

critic = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
maker = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(32)])
steps = keras.optimizers.RMSprop(5e-5)


def wasserstein_loss(of_real, of_made):
    return tf.reduce_mean(of_made) - tf.reduce_mean(of_real)


@tf.function
def learn(real):
    with tf.GradientTape() as tape:
        made = maker(tf.random.normal([64, 8]), training=True)
        loss = wasserstein_loss(critic(real, training=True), critic(made, training=True))
    slopes = tape.gradient(loss, critic.trainable_variables)
    steps.apply_gradients(zip(slopes, critic.trainable_variables))


for real in data:
    learn(real)
