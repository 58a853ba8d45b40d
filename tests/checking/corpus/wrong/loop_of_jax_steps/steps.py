import jax
import jax.numpy as jnp
import optax
from flax.training import train_state


def create_state(model, key):
    params = model.init(key, jnp.ones((1, 28, 28, 1)))["params"]
    return train_state.TrainState.create(apply_fn=model.apply, params=params, tx=optax.adam(1e-3))


@jax.jit
def train_step(state, x, y):
    def loss_fn(params):
        out = state.apply_fn({"params": params}, x)
        return optax.softmax_cross_entropy_with_integer_labels(out, y).mean()

    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads), loss
