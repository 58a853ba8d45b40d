# expects LP304
import jax.numpy as jnp, optax
y = jnp.array([0, 1, 1, 0, 1])
def loss(w, x):
    return optax.hinge_loss(x @ w, y).mean()
