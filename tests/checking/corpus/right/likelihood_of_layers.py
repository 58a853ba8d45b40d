import jax, jax.numpy as jnp
from jax.scipy.special import logsumexp
def predict(params, x):
    for w, b in params[:-1]: x = jnp.tanh(x @ w + b)
    w, b = params[-1]; logits = x @ w + b
    return logits - logsumexp(logits, axis=1, keepdims=True)
def loss(params, batch):
    inputs, targets = batch
    preds = predict(params, inputs)
    return -jnp.mean(jnp.sum(preds * targets, axis=1))
g = jax.jit(jax.grad(loss))
