# expects LP108
import jax, jax.numpy as jnp, optax
from jax import random
def init(sizes, key):
    return [(0.1*random.normal(key,(m,n)), jnp.zeros(n)) for m,n in zip(sizes[:-1], sizes[1:])]
def net(params, x):
    for w, b in params:
        x = jax.nn.relu(x @ w + b)
    return x
def loss(params, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(net(params, x), y).mean()
@jax.jit
def step(params, opt_state, x, y):
    l, g = jax.value_and_grad(loss)(params, x, y)
    updates, opt_state = tx.update(g, opt_state)
    return optax.apply_updates(params, updates), opt_state, l
tx = optax.adam(1e-3)
params = init([784,128,10], random.PRNGKey(0))
opt_state = tx.init(params)
for x, y in data():
    params, opt_state, l = step(params, opt_state, x, y)
