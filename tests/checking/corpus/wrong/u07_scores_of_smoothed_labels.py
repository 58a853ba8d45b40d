# expects LP102
import flax.linen as nn
import jax
import jax.numpy as jnp


class Speech(nn.Module):
    words: int

    @nn.compact
    def __call__(self, x):
        return nn.Dense(self.words)(nn.relu(nn.Dense(256)(x)))


def soften(labels, size, share):
    rows = jax.nn.one_hot(labels, size)
    return (1 - share) * rows + share / size


def risk(params, net, x, labels):
    out = net.apply({"params": params}, x)
    return -jnp.mean(jnp.sum(soften(labels, out.shape[-1], 0.1) * out, axis=-1))


net = Speech(35)
for x, labels in loader:
    slope = jax.grad(risk)(params, net, x, labels)
