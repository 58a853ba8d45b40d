# expects LP302
import tensorflow as tf
enc = tf.keras.Sequential([tf.keras.layers.Dense(16, activation='relu'), tf.keras.layers.Dense(1, activation='sigmoid')])
bce = tf.keras.losses.BinaryCrossentropy()
def step(xb, yb):
    with tf.GradientTape() as t:
        p = enc(xb, training=True)
        loss = bce(p, yb)
    return t.gradient(loss, enc.trainable_variables)
for xb, yb in dataset:
    step(xb, yb)
