# expects LP108
import haiku as hk, jax, jax.numpy as jnp, optax
def f(x):
    w = hk.get_parameter("w", [4, 3], init=jnp.zeros)
    b = hk.get_parameter("b", [3], init=jnp.zeros)
    return jax.nn.relu(jnp.dot(x, w) + b)
net = hk.without_apply_rng(hk.transform(f))
def loss(params, x, y):
    return optax.softmax_cross_entropy(net.apply(params, x), y).mean()
g = jax.grad(loss)
