import jax, jax.numpy as jnp, equinox as eqx
from jax.scipy import stats
class G(eqx.Module):
    a: eqx.nn.Linear
    b: eqx.nn.Linear
    def __init__(self, k): self.a = eqx.nn.Linear(5, 1, key=k); self.b = eqx.nn.Linear(5, 1, key=k)
    def __call__(self, x): return self.a(x), self.b(x)
m = G(jax.random.PRNGKey(0))
def nll(m, x, y):
    mu, s = jax.vmap(m)(x); return -jnp.mean(stats.norm.logpdf(y, loc=mu, scale=jnp.exp(s)))
for x, y in dl: g = eqx.filter_grad(nll)(m, x, y)
