# expects LP302
import haiku as hk, jax, jax.numpy as jnp, optax
net = hk.transform_with_state(lambda x: hk.Linear(10)(x))
def loss_fn(params, state, rng, batch):
    x, y = batch
    z, state = net.apply(params, state, rng, x)
    loss = optax.softmax_cross_entropy(logits=jax.nn.one_hot(y, 10), labels=z)
    return loss.mean(), state
g = jax.value_and_grad(loss_fn, has_aux=True)
