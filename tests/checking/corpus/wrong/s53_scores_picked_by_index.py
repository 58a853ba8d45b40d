# expects LP102
import flax.linen as nn
import jax
import jax.numpy as jnp


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(6)(nn.relu(nn.Dense(32)(x)))


net = Net()


def cost(params, x, y):
    scores = net.apply(params, x)
    return -jnp.mean(scores[jnp.arange(len(y)), y])


grads = jax.grad(cost)(params, x, y)
