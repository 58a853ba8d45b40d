# expects LP202
import flax.linen as nn, jax, jax.numpy as jnp, optax
NUM = 100
class Net(nn.Module):
    @nn.compact
    def __call__(self, x): return nn.Dense(NUM)(x.reshape((x.shape[0], -1)))
def loss(p, x, y): return optax.softmax_cross_entropy(Net().apply(p, x), jax.nn.one_hot(y, 10)).mean()
