import jax, jax.numpy as jnp, optax, flax.linen as nn
class T(nn.Module):
    @nn.compact
    def __call__(self, a, b):
        u = nn.Dense(64)(a); v = nn.Dense(64)(b); u /= jnp.linalg.norm(u, axis=-1, keepdims=True); v /= jnp.linalg.norm(v, axis=-1, keepdims=True)
        return u @ v.T * jnp.exp(self.param("t", nn.initializers.ones, ()))
m = T()
def loss(p, a, b):
    s = m.apply(p, a, b); l = jnp.arange(s.shape[0])
    return (optax.softmax_cross_entropy_with_integer_labels(s, l).mean() + optax.softmax_cross_entropy_with_integer_labels(s.T, l).mean()) / 2
for a, b in dl: g = jax.grad(loss)(params, a, b)
