import jax, jax.numpy as jnp, optax
def loss(mu, x):
    return optax.l2_loss(mu, x).mean()
def other(theta, y):
    return optax.sigmoid_binary_cross_entropy(theta, y).mean()
def nll(p, y):
    return optax.softmax_cross_entropy(p["logits"], y).mean()
def step(mu, theta, p, x):
    return jax.grad(loss)(mu, x), jax.grad(other)(theta, x), jax.grad(nll)(p, x)
