# expects LP101
import jax
import jax.numpy as jnp
import optax
import haiku as hk
def net_fn(x):
    mlp = hk.Sequential([hk.Flatten(), hk.Linear(300), jax.nn.relu, hk.Linear(10), jax.nn.softmax])
    return mlp(x)
net = hk.without_apply_rng(hk.transform(net_fn))
def loss(params, batch):
    probs = net.apply(params, batch["image"])
    return optax.softmax_cross_entropy_with_integer_labels(probs, batch["label"]).mean()
