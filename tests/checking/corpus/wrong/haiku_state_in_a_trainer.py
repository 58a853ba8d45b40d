# expects LP302
import haiku as hk, jax, jax.numpy as jnp, optax
class State(hk.Module):
    pass
class Trainer:
    def __init__(self):
        self.net = hk.transform_with_state(self._forward)
        self.opt = optax.adam(1e-3)
        self.update = jax.jit(self._update)
    def _forward(self, x, train):
        h = jax.nn.relu(hk.Linear(32)(x))
        h = hk.BatchNorm(True, True, 0.9)(h, train)
        return hk.Linear(5)(h)
    def _loss(self, params, state, x, y):
        logits, state = self.net.apply(params, state, None, x, True)
        labels = jax.nn.one_hot(y, 5)
        return optax.softmax_cross_entropy(labels=logits, logits=labels).mean(), state
    def _update(self, params, state, opt_state, x, y):
        (loss, state), grads = jax.value_and_grad(self._loss, has_aux=True)(params, state, x, y)
        updates, opt_state = self.opt.update(grads, opt_state)
        return optax.apply_updates(params, updates), state, opt_state
