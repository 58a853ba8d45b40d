import jax, jax.numpy as jnp, optax
params = {"w": jnp.zeros((10, 3)), "t": 1.0}
def loss(p, x, y): return optax.softmax_cross_entropy_with_integer_labels(x @ p["w"] / p["t"], y).mean()
for x, y in dl: g = jax.grad(loss)(params, x, y)
