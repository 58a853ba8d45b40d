import jax, jax.numpy as jnp
def loglik(params, x, y):
    logp = jax.nn.log_softmax(x @ params); return jnp.mean(jnp.take_along_axis(logp, y[:, None], 1))
for i in range(10):
    params = params + 0.1 * jax.grad(loglik)(params, x, y)
