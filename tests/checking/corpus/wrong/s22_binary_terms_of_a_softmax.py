# expects LP105
import flax.linen as nn
import jax
import jax.numpy as jnp


class Tags(nn.Module):
    labels: int = 9

    @nn.compact
    def __call__(self, x):
        return nn.softmax(nn.Dense(self.labels)(nn.relu(nn.Dense(64)(x))))


net = Tags()


def cost(params, x, y):
    p = jnp.clip(net.apply(params, x), 1e-7, 1 - 1e-7)
    terms = y * jnp.log(p) + (1.0 - y) * jnp.log1p(-p)
    return -terms.sum(axis=-1).mean()


grads = jax.grad(cost)(params, x, y)
