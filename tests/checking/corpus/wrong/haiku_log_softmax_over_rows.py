# expects LP203
import haiku as hk, jax, jax.numpy as jnp, optax
def f(x):
    return hk.nets.MLP([32, 5])(x)
def f2(x):
    return hk.Sequential([hk.Linear(32), jax.nn.relu, hk.Linear(5)])(x)
net = hk.without_apply_rng(hk.transform(f2))
def loss(params, x, y):
    logp = jax.nn.log_softmax(net.apply(params, x), axis=0)
    return -jnp.sum(jax.nn.one_hot(y, 5) * logp, axis=-1).mean()
g = jax.grad(loss)
