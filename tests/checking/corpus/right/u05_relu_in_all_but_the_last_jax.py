import jax
import jax.numpy as jnp
import optax
from jax import random


def weights(n, m, key):
    a, b = random.split(key)
    return {"kernel": 0.1 * random.normal(a, (n, m)), "bias": jnp.zeros((m,))}


widths = (20, 64, 4)
layers = [weights(n, m, k) for n, m, k in zip(widths, widths[1:], random.split(random.key(0), 2))]


def apply(layers, row):
    *hidden, last = layers
    for layer in hidden:
        row = jax.nn.relu(row @ layer["kernel"] + layer["bias"])
    return row @ last["kernel"] + last["bias"]


def nll(layers, x, y):
    scores = jax.vmap(apply, (None, 0))(layers, x)
    return optax.softmax_cross_entropy_with_integer_labels(scores, y).mean()


for x, y in loader:
    value, slope = jax.value_and_grad(nll, argnums=0)(layers, x, y)
    layers = jax.tree_util.tree_map(lambda p, g: p - 0.1 * g, layers, slope)
