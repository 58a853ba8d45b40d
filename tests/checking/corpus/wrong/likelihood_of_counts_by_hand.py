# expects LP101
import jax.numpy as jnp
from flax import linen as nn


class Visits(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.tanh(nn.Dense(16)(x))
        return nn.softplus(nn.Dense(1)(x))


net = Visits()


def loss_fn(params, x, visits):
    expected = net.apply(params, x)
    return jnp.mean(jnp.exp(expected) - visits * expected)
