import equinox as eqx, jax, jax.numpy as jnp, optax
class C(eqx.Module):
    a: eqx.nn.Linear
    b: eqx.nn.Linear
    def __init__(self, key):
        k1, k2 = jax.random.split(key); self.a = eqx.nn.Linear(10, 32, key=k1); self.b = eqx.nn.Linear(32, 4, key=k2)
    def __call__(self, x): return self.b(jax.nn.relu(self.a(x)))
m = C(jax.random.PRNGKey(0))
def loss(m, x, y): return optax.softmax_cross_entropy_with_integer_labels(jax.vmap(m)(x), y).mean()
for x, y in data: l, g = eqx.filter_value_and_grad(loss)(m, x, y)
m = eqx.nn.inference_mode(m)
probs = jax.nn.softmax(jax.vmap(m)(xt))
