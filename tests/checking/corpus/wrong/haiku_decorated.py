# expects LP302
import haiku as hk, jax, jax.numpy as jnp, optax
@hk.transform
def net(x):
    return hk.Linear(10)(jax.nn.relu(hk.Linear(64)(x)))
def loss_fn(params, rng, batch):
    logits = net.apply(params, rng, batch["image"])
    labels = jax.nn.one_hot(batch["label"], 10)
    return jnp.mean(optax.softmax_cross_entropy(labels, logits))
grad = jax.grad(loss_fn)
