# expects LP203
import jax
import jax.numpy as jnp


def predict(params, x):
    for w, b in params[:-1]:
        x = jnp.maximum(jnp.dot(x, w) + b, 0.0)
    w, b = params[-1]
    return jax.nn.log_softmax(jnp.dot(x, w) + b, axis=0)


def loss(params, batch):
    x, y = batch
    scores = predict(params, x)
    return -jnp.mean(jnp.take_along_axis(scores, y[:, None], axis=1))


update = jax.grad(loss)
