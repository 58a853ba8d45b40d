# expects LP202
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn


class Habitat(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(32)(x))
        return nn.Dense(7)(x)


net = Habitat()


def loss_fn(params, x, kinds):
    rows = jax.nn.one_hot(kinds, 8)
    scores = net.apply(params, x)
    return optax.sigmoid_binary_cross_entropy(scores, rows).sum(-1).mean()
