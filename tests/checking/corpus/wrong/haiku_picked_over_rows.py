# expects LP203
import haiku as hk, jax, jax.numpy as jnp
net = hk.without_apply_rng(hk.transform(lambda x: hk.Linear(5)(x)))
def loss(params, x, y):
    logp = jax.nn.log_softmax(net.apply(params, x), axis=0)
    return -jnp.mean(logp[jnp.arange(len(y)), y])
g = jax.grad(loss)
