# expects LP102
import tensorflow as tf
import tensorflow_probability as tfp

tfd = tfp.distributions


def nll(y, distribution):
    return -distribution.log_prob(y)


model = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(16, activation="relu"),
        tf.keras.layers.Dense(2),
        tfp.layers.DistributionLambda(lambda t: tfd.Laplace(loc=t[..., :1], scale=t[..., 1:])),
    ]
)
model.compile(optimizer="adam", loss=nll)
model.fit(x_train, y_train)
