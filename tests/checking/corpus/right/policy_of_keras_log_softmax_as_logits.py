import tensorflow as tf
import tensorflow_probability as tfp

tfd = tfp.distributions
inp = tf.keras.Input((4,))
h = tf.keras.layers.Dense(64, activation="relu")(inp)
out = tf.keras.layers.Dense(2, activation="log_softmax")(h)
net = tf.keras.Model(inp, out)
opt = tf.keras.optimizers.Adam()


def step(obs, act, ret):
    with tf.GradientTape() as tape:
        d = tfd.Categorical(logits=net(obs))
        loss = -tf.reduce_mean(d.log_prob(act) * ret)
    opt.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
