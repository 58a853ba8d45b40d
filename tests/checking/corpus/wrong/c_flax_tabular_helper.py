# expects LP101
from typing import Sequence
import flax.linen as nn
import jax, optax, jax.numpy as jnp
class MLP(nn.Module):
    features: Sequence[int]
    @nn.compact
    def __call__(self, x):
        for f in self.features[:-1]:
            x = nn.relu(nn.Dense(f)(x))
        return nn.softmax(nn.Dense(self.features[-1])(x))
model = MLP([64, 32, 5])
def cross_entropy(logits, labels):
    return optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()
@jax.jit
def step(params, opt_state, batch):
    def loss_fn(p):
        return cross_entropy(model.apply(p, batch["x"]), batch["y"])
    loss, grads = jax.value_and_grad(loss_fn)(params)
    updates, opt_state = tx.update(grads, opt_state)
    return optax.apply_updates(params, updates), opt_state, loss
