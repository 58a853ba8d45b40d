import haiku as hk, jax, jax.numpy as jnp, optax
def f(x, is_training):
    x = hk.Linear(64)(x)
    return hk.Linear(10)(x), x
model = hk.transform_with_state(f)
def loss_fn(params, state, batch):
    (logits, h), state = model.apply(params, state, None, batch["image"], True)
    y = jax.nn.one_hot(batch["label"], 10)
    return optax.softmax_cross_entropy(logits, y).mean() + 1e-3 * optax.l2_loss(h).mean(), state
g = jax.grad(loss_fn, has_aux=True)
