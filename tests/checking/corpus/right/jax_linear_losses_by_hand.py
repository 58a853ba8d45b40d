import jax, jax.numpy as jnp
def f(w, X): return X @ w[:-1] + w[-1]
def hinge(w, X, y):
    return jnp.mean(jnp.maximum(0, 1 - y * f(w, X))) + 1e-3 * jnp.sum(w ** 2)
def logistic(w, X, y):
    return jnp.mean(jnp.log(1 + jnp.exp(-y * f(w, X))))
def poisson(w, X, y):
    eta = f(w, X)
    return jnp.mean(jnp.exp(eta) - y * eta)
g = [jax.grad(l)(w, X, y) for l in (hinge, logistic, poisson)]
jax.grad(hinge)(w, X, y); jax.grad(logistic)(w, X, y); jax.grad(poisson)(w, X, y)
