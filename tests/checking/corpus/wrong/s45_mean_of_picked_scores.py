# expects LP102
import haiku as hk
import jax
import jax.numpy as jnp

net = hk.without_apply_rng(hk.transform(lambda x: hk.Sequential([hk.Linear(32), jax.nn.relu,
                                                                   hk.Linear(7)])(x)))


def cost(params, x, y):
    scores = net.apply(params, x)
    return -jnp.mean(jnp.take_along_axis(scores, y[:, None], axis=1))
