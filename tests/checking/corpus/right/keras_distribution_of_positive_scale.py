import tensorflow as tf
import tensorflow_probability as tfp

tfd = tfp.distributions


def nll(y, distribution):
    return -distribution.log_prob(y)


model = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(16, activation="relu"),
        tf.keras.layers.Dense(2),
        tfp.layers.DistributionLambda(
            lambda t: tfd.Normal(loc=t[..., :1], scale=1e-3 + tf.math.softplus(0.05 * t[..., 1:]))
        ),
    ]
)
model.compile(optimizer="adam", loss=nll)
model.fit(x_train, y_train)
counts = tf.keras.Sequential(
    [
        tf.keras.layers.Dense(1),
        tfp.layers.DistributionLambda(lambda t: tfd.Poisson(log_rate=t)),
    ]
)
counts.compile(optimizer="adam", loss=nll)
