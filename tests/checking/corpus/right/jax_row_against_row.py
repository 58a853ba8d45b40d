import jax, jax.numpy as jnp
import numpy as np
def init(key, d):
    k1, k2 = jax.random.split(key)
    return {"w1": jax.random.normal(k1, (d, 16)), "b1": jnp.zeros(16), "w2": jax.random.normal(k2, (16, 1)), "b2": jnp.zeros(1)}
def predict(params, x):
    h = jnp.tanh(x @ params["w1"] + params["b1"])
    return (h @ params["w2"] + params["b2"])[:, 0]
def loss(params, x, y):
    return jnp.mean((predict(params, x) - y) ** 2)
rng = np.random.default_rng(0)
X = rng.normal(size=(500, 4))
y = X[:, 0] * 2 + X[:, 1] ** 2
params = init(jax.random.PRNGKey(0), 4)
for i in range(100):
    g = jax.grad(loss)(params, X, y)
    params = jax.tree.map(lambda p, g: p - 0.1 * g, params, g)
