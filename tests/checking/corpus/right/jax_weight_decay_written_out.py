import jax, jax.numpy as jnp, optax
def loss(params, x, y):
    logits = x @ params["w"] + params["b"]
    l2 = 0.5 * sum(jnp.sum(jnp.square(p)) for p in jax.tree.leaves(params))
    return optax.sigmoid_binary_cross_entropy(logits, y).mean() + 1e-4 * l2
def step(params, x, y):
    return jax.grad(loss)(params, x, y)
