# expects LP101
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn


class Critic(nn.Module):
    @nn.compact
    def __call__(self, x):
        return jax.nn.sigmoid(nn.Dense(1)(x))


critic = Critic()


def loss(weights, real, made):
    both = critic.apply(weights, jnp.concatenate([real, made]))
    of_real, of_made = jnp.split(both, 2, axis=0)
    one = optax.sigmoid_binary_cross_entropy(of_real, jnp.ones_like(of_real))
    other = optax.sigmoid_binary_cross_entropy(of_made, jnp.zeros_like(of_made))
    return (one + other).mean()
