# expects LP204
import jax, jax.numpy as jnp, optax
import numpy as np
def init(key, sizes):
    ps = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        key, sub = jax.random.split(key)
        ps.append({"w": jax.random.normal(sub, (i, o)) * jnp.sqrt(2 / i), "b": jnp.zeros((o,))})
    return ps
def mlp(ps, x):
    *hidden, last = ps
    for p in hidden:
        x = jax.nn.relu(x @ p["w"] + p["b"])
    return x @ last["w"] + last["b"]
def mse(ps, x, y):
    return jnp.mean(optax.squared_error(mlp(ps, x), y))
def make(n):
    x = np.random.uniform(-1, 1, size=(n, 2))
    y = np.sin(3 * x[:, 0]) * x[:, 1]
    return jnp.asarray(x), jnp.asarray(y)
x, y = make(100)
ps = init(jax.random.PRNGKey(0), [2, 16, 1])
opt = optax.adam(1e-3); st = opt.init(ps)
@jax.jit
def step(ps, st, x, y):
    l, g = jax.value_and_grad(mse)(ps, x, y)
    u, st = opt.update(g, st)
    return optax.apply_updates(ps, u), st, l
for _ in range(10):
    ps, st, l = step(ps, st, x, y)
