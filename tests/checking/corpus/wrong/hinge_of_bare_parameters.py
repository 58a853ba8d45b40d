# expects LP304
import jax, jax.numpy as jnp
from sklearn.datasets import load_breast_cancer
X, y = load_breast_cancer(return_X_y=True)
params = {"w": jnp.zeros(30), "b": 0.0}
def hinge(params, x, y):
    scores = x @ params["w"] + params["b"]
    return jnp.maximum(0.0, 1.0 - y * scores).mean()
g = jax.grad(hinge)(params, X, y)
