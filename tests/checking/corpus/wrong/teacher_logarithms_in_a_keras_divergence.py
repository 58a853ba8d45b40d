# expects LP301
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
teacher = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(10)])
student = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(10)])
kl = keras.losses.KLDivergence()
ce = keras.losses.CategoricalCrossentropy(from_logits=True)
opt = keras.optimizers.Adam()
temperature = 3.0
@tf.function
def step(x, y):
    t = teacher(x, training=False)
    with tf.GradientTape() as tape:
        s = student(x, training=True)
        loss = kl(tf.nn.log_softmax(t / temperature), tf.nn.softmax(s / temperature))
    opt.apply_gradients(zip(tape.gradient(loss, student.trainable_variables), student.trainable_variables))
for x, y in ds:
    step(x, y)
