# expects LP302
import haiku as hk, jax, jax.numpy as jnp, optax
def f(x, train):
    return hk.nets.MLP([64, 10])(x)
net = hk.without_apply_rng(hk.transform_with_state(f))
def loss_fn(params, state, batch):
    logits, state = net.apply(params, state, batch["image"], True)
    labels = jax.nn.one_hot(batch["label"], 10)
    return jnp.mean(optax.softmax_cross_entropy(labels, logits)), state
grad = jax.grad(loss_fn, has_aux=True)
