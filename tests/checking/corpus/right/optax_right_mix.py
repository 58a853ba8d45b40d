import jax, jax.numpy as jnp, optax
from flax import linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x, train: bool = True):
        x = nn.relu(nn.Dense(16)(x))
        logits = nn.Dense(3)(x)
        return logits if train else nn.softmax(logits)
def loss(p, x, y):
    logits = Net().apply(p, x)
    log_p = jax.nn.log_softmax(logits)
    kl = optax.kl_divergence(log_p, jax.nn.softmax(y))
    return kl.mean()
