import jax, jax.numpy as jnp, optax
from flax import linen as nn
class MLP(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(64)(x))
        x = nn.Dense(10)(x)
        return nn.log_softmax(x)
def nll(params, x, y):
    logp = MLP().apply({"params": params}, x)
    return -jnp.mean(jnp.sum(jax.nn.one_hot(y, 10) * logp, axis=-1))
g = jax.grad(nll)
