import jax, jax.numpy as jnp, optax, flax.linen as nn
net = nn.Dense(3)
def loss_fn(params, tparams, s, a, r, s2, d):
    q = jnp.take_along_axis(net.apply(params, s), a[:, None], axis=1).squeeze(1)
    best = net.apply(params, s2).argmax(axis=1, keepdims=True)
    nxt = jnp.take_along_axis(net.apply(tparams, s2), best, axis=1).squeeze(1)
    y = jax.lax.stop_gradient(r + 0.99 * (1 - d) * nxt)
    return jnp.mean(optax.huber_loss(q, y))
def loss2(params, tparams, s, a, r, s2, d):
    q = jnp.take_along_axis(net.apply(params, s), a[:, None], axis=1)
    nxt = net.apply(tparams, s2).max(axis=1, keepdims=True)
    y = r[:, None] + 0.99 * (1 - d[:, None]) * nxt
    return jnp.mean(optax.l2_loss(q, y))
g = jax.grad(loss_fn), jax.grad(loss2)
