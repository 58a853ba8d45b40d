import jax, jax.numpy as jnp, optax
from flax import linen as nn
model = nn.Sequential([nn.Dense(32), nn.relu, nn.Dense(5)])
def loss_fn(params, x, y):
    logits = model.apply(params, x)
    loss = optax.softmax_cross_entropy_with_integer_labels(logits, y).mean()
    probs = jax.nn.softmax(logits)
    return loss, {"conf": probs.max(-1).mean(), "acc": (logits.argmax(-1) == y).mean()}
(loss, m), g = jax.value_and_grad(loss_fn, has_aux=True)(params, x, y)
