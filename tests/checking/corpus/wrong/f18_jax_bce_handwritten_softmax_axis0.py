# expects LP203
import jax, jax.numpy as jnp, optax
import equinox as eqx
class Net(eqx.Module):
    fc: eqx.nn.Linear
    def __call__(self, x):
        return jax.nn.softmax(self.fc(x))
import flax.linen as nn
class Head(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.log_softmax(nn.Dense(5)(x), axis=0)
def kl(params, x, target):
    return optax.kl_divergence(Head().apply(params, x), target).mean()
