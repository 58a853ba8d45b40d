import jax, jax.numpy as jnp, optax
def loss(params, x, y):
    pred = jnp.maximum(x @ params["w"] + params["b"], 0)
    return jnp.mean((pred - y) ** 2)
g = jax.grad(loss)
