# expects LP204
import numpy as np
import tensorflow as tf

x = np.random.rand(300, 5).astype("float32")
t = np.random.rand(300).astype("float32")
e = np.random.randint(0, 2, 300).astype("float32")
net = tf.keras.Sequential([tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dense(1)])
opt = tf.keras.optimizers.Adam()


def cox(scores, times, events):
    order = tf.argsort(times, direction="DESCENDING")
    scores = tf.gather(scores, order)
    events = tf.gather(events, order)
    log_cum = tf.math.log(tf.cumsum(tf.exp(scores)))
    return -tf.reduce_sum((scores - log_cum) * events) / tf.reduce_sum(events)


for _ in range(100):
    with tf.GradientTape() as tape:
        loss = cox(net(x), tf.constant(t), tf.constant(e))
    opt.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
