# expects LP102
import haiku as hk
import jax
import jax.numpy as jnp

def net_fn(x):
    mlp = hk.Sequential([hk.Flatten(), hk.Linear(300), jax.nn.relu, hk.Linear(10)])
    return mlp(x)

net = hk.without_apply_rng(hk.transform(net_fn))

def loss(params, batch):
    out = net.apply(params, batch.image)
    labels = jax.nn.one_hot(batch.label, 10)
    return -jnp.mean(jnp.sum(labels * jnp.log(out), axis=-1))
