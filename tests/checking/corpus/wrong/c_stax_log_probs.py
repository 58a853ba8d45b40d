# expects LP102
import jax.numpy as jnp
from jax import grad
import haiku as hk
def forward(x):
    return hk.Linear(3)(jnp.tanh(hk.Linear(16)(x)))
f = hk.without_apply_rng(hk.transform(forward))
def nll(params, x, y):
    probs = f.apply(params, x)
    return -jnp.mean(jnp.log(probs[jnp.arange(len(y)), y]))
