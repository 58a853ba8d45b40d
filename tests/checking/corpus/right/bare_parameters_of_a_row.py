import jax
import jax.numpy as jnp
import optax

weights = {"w": jnp.zeros(30), "b": jnp.zeros(())}


def loss(weights, x, y):
    scores = x @ weights["w"] + weights["b"]
    return optax.sigmoid_binary_cross_entropy(scores, y).mean()


for x, y in loader:
    slopes = jax.grad(loss)(weights, x, y)
    weights = jax.tree_util.tree_map(lambda w, g: w - 0.1 * g, weights, slopes)
