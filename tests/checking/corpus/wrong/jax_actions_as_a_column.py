# expects LP204
import jax, jax.numpy as jnp, optax, flax.linen as nn
class Q(nn.Module):
    n: int
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(64)(x))
        return nn.Dense(self.n)(x)
net = Q(3)
@jax.jit
def loss_fn(params, tparams, s, a, r, s2, d):
    q = jnp.take_along_axis(net.apply(params, s), a[:, None], axis=1)
    nxt = net.apply(tparams, s2).max(axis=-1)
    y = jax.lax.stop_gradient(r + 0.99 * (1 - d) * nxt)
    return jnp.mean(optax.huber_loss(q, y))
def train(params, tparams, batch):
    return jax.grad(loss_fn)(params, tparams, *batch)
