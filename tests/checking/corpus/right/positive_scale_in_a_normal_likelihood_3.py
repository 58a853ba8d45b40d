import jax, jax.numpy as jnp, flax.linen as nn
class G(nn.Module):
    @nn.compact
    def __call__(self, x):
        h = nn.relu(nn.Dense(32)(x)); return nn.Dense(1)(h), nn.softplus(nn.Dense(1)(h))
g = G()
def nll(p, x, y):
    mu, s = g.apply(p, x); return jnp.mean(jnp.log(s) + 0.5 * ((y - mu) / s) ** 2)
for x, y in dl: gr = jax.grad(nll)(params, x, y)
