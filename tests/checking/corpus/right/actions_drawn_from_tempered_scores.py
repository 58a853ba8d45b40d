import jax
import optax
from flax import linen as nn


class Policy(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(6)(nn.relu(nn.Dense(32)(x)))


policy = Policy()


def loss(params, x, best):
    return optax.softmax_cross_entropy_with_integer_labels(policy.apply(params, x), best).mean()


def act(params, key, x, heat):
    shares = jax.nn.log_softmax(policy.apply(params, x))
    return jax.random.categorical(key, shares / heat)
