import jax, jax.numpy as jnp
from sklearn.datasets import load_diabetes
X, y = load_diabetes(return_X_y=True)
p = {"w": jnp.zeros(10), "b": jnp.zeros(1)}
def loss(p, x, y): return jnp.mean((x @ p["w"] + p["b"] - y) ** 2)
g = jax.grad(loss)(p, X, y)
