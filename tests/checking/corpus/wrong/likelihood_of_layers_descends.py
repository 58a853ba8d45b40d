# expects LP413
import jax, jax.numpy as jnp, optax
def predict(params, x):
    for w, b in params[:-1]: x = jax.nn.relu(x @ w + b)
    w, b = params[-1]; logits = x @ w + b
    return logits - jax.scipy.special.logsumexp(logits, axis=1, keepdims=True)
def loss(params, x, y):
    return jnp.mean(jnp.sum(predict(params, x) * y, axis=1))
@jax.jit
def update(params, x, y, lr=0.01):
    g = jax.grad(loss)(params, x, y)
    return [(w - lr * dw, b - lr * db) for (w, b), (dw, db) in zip(params, g)]
for x, y in batches: params = update(params, x, y)
