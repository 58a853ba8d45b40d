# expects LP102
import jax, optax
import flax.linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(6)(x)
def loss(p, x, q):
    return optax.kl_divergence(Net().apply(p, x), q).mean()
