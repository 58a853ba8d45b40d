import jax, jax.numpy as jnp, optax, flax.linen as nn
class D(nn.Module):
    @nn.compact
    def __call__(self, x): return nn.Dense(1)(nn.leaky_relu(nn.Dense(32)(x))).squeeze(-1)
d = D()
def loss(p, real, fake, batch):
    r, f = d.apply(p, real), d.apply(p, fake)
    return optax.sigmoid_binary_cross_entropy(r, jnp.ones(batch)).mean() + optax.sigmoid_binary_cross_entropy(f, jnp.zeros(batch)).mean()
for a, b in dl: g = jax.grad(loss)(p, a, b, 32)
