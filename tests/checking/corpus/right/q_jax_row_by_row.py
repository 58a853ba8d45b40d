import jax
import jax.numpy as jnp


def predict(params, x):
    for w, b in params[:-1]:
        x = jnp.maximum(jnp.dot(w, x) + b, 0.0)
    w, b = params[-1]
    return jax.nn.log_softmax(jnp.dot(w, x) + b, axis=0)


batched = jax.vmap(predict, in_axes=(None, 0))


def loss(params, x, y):
    scores = batched(params, x)
    return -jnp.mean(jnp.take_along_axis(scores, y[:, None], axis=1))


def policy_loss(scores, action, reward):
    return -jnp.mean(jax.nn.log_softmax(scores, axis=0)[action] * reward)


update = jax.grad(loss)
