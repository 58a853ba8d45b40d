# expects LP304
import jax, jax.numpy as jnp, optax
labels = jax.random.bernoulli(jax.random.PRNGKey(0), 0.5, (100,)).astype(jnp.float32)
def loss(w):
    return optax.hinge_loss(x @ w, labels).mean()
g = jax.grad(loss)(w0)
