# expects LP108
from typing import NamedTuple
import jax, jax.numpy as jnp, optax
class Params(NamedTuple):
    w: jnp.ndarray
    b: jnp.ndarray
def init(key):
    return Params(jax.random.normal(key, (8, 3)), jnp.zeros(3))
def loss(p, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(jax.nn.relu(x @ p.w + p.b), y).mean()
@jax.jit
def step(p, x, y):
    l, g = jax.value_and_grad(loss)(p, x, y)
    return jax.tree_util.tree_map(lambda a, b: a - 0.1*b, p, g), l
p = init(jax.random.PRNGKey(0))
for x, y in batches:
    p, l = step(p, x, y)
