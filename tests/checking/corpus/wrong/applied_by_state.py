# expects LP101
import optax
from flax import linen as nn
from flax.training.train_state import TrainState
from steps_of_others import accumulate


class Block(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.relu(nn.Dense(16)(x))


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.softmax(nn.Dense(4)(Block()(x)))


net = Net()
state = TrainState.create(apply_fn=net.apply, params=params, tx=optax.adam(1e-3))


def loss(params, apply_fn, batch):
    scores = apply_fn({"params": params}, batch.x)
    return optax.softmax_cross_entropy_with_integer_labels(scores, batch.y).mean()


def step(state, batch):
    return accumulate(state, batch, loss_fn=loss)
