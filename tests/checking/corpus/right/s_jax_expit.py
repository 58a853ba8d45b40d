import jax
import jax.numpy as jnp
import optax
from flax import linen as nn


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(16)(x))
        return nn.Dense(1)(x)


net = Net()
params = net.init(jax.random.PRNGKey(0), jnp.ones((1, 4)))


def loss_fn(params, x, y):
    scores = net.apply(params, x)[:, 0]
    return optax.sigmoid_binary_cross_entropy(scores, y).mean()


gradients = jax.grad(loss_fn)(params, x, y)
