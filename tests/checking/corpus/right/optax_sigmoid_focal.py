import jax, optax, jax.numpy as jnp
from flax import linen as nn
m = nn.Dense(1)
def loss(p, x, y):
    z = m.apply(p, x).squeeze(-1)
    probs = jax.nn.sigmoid(z)
    return optax.sigmoid_focal_loss(z, y, gamma=2.0).mean() + 0.0 * jnp.mean(probs)
