# expects LP101
import jax
import optax
from flax import linen as nn
from flax.training import train_state


class Head(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.sigmoid(nn.Dense(1)(nn.relu(nn.Dense(24)(x))))[..., 0]


class State(train_state.TrainState):
    key: jax.Array


def begin(head, key):
    parameters = head.init(key, jax.numpy.ones((1, 7)))["params"]
    return State.create(apply_fn=head.apply, params=parameters, tx=optax.sgd(0.1), key=key)


@jax.jit
def step(state, batch):
    def loss_fn(parameters):
        scores = state.apply_fn({"params": parameters}, batch["x"])
        return optax.sigmoid_binary_cross_entropy(scores, batch["y"]).mean()

    return state.apply_gradients(grads=jax.grad(loss_fn)(state.params))


state = begin(Head(), jax.random.PRNGKey(0))
for batch in batches:
    state = step(state, batch)
