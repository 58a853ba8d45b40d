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
    out = nn.log_softmax(net.apply({"params": params}, x))
    return -jnp.mean(jnp.sum(soften(labels, out.shape[-1], 0.1) * out, axis=-1))


def risk_by_parts(params, net, x, labels):
    out = net.apply({"params": params}, x)
    own = jnp.sum(soften(labels, 35, 0.1) * out, axis=-1)
    return jnp.mean(jax.scipy.special.logsumexp(out, axis=-1) - own)


def risk_by_parts_again(params, net, x, labels):
    out = net.apply({"params": params}, x)
    rows = jax.nn.one_hot(labels, 35)
    return jnp.mean(-(rows * out).sum(-1) + jax.nn.logsumexp(out, axis=-1))


net = Speech(35)
for x, labels in loader:
    slope = jax.grad(risk)(params, net, x, labels)
    slope = jax.grad(risk_by_parts)(params, net, x, labels)
    slope = jax.grad(risk_by_parts_again)(params, net, x, labels)
