# expects LP102
import jax, jax.numpy as jnp
import flax.linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Conv(8, (3, 3))(x))
        return nn.Conv(1, (1, 1))(x)
net = Net()
def dice(p, t):
    inter = jnp.sum(p * t)
    return 1 - (2 * inter + 1) / (jnp.sum(p) + jnp.sum(t) + 1)
def loss_fn(params, x, y):
    return dice(net.apply(params, x), y)
grad = jax.value_and_grad(loss_fn)
for x, y in batches:
    loss, g = grad(params, x, y)
