import jax, jax.numpy as jnp, optax
import numpy as np
def mlp(ps, x):
    for p in ps[:-1]:
        x = jax.nn.relu(x @ p["w"] + p["b"])
    return x @ ps[-1]["w"] + ps[-1]["b"]
def mse(ps, x, y):
    return jnp.mean(optax.squared_error(mlp(ps, x).squeeze(-1), y))
def mse2(ps, x, y):
    return jnp.mean(optax.squared_error(mlp(ps, x), y[:, None]))
def mse3(ps, x, y):
    return jnp.mean((mlp(ps, x).ravel() - y) ** 2) + jnp.mean((mlp(ps, x)[..., 0] - y) ** 2)
x = np.random.uniform(-1, 1, size=(100, 2))
y = np.sin(3 * x[:, 0]) * x[:, 1]
ps = [{"w": jnp.zeros((2, 1)), "b": jnp.zeros((1,))}]
for f in (mse, mse2, mse3):
    g = jax.grad(mse)(ps, x, y)
    g = jax.grad(mse2)(ps, x, y)
    g = jax.grad(mse3)(ps, x, y)
