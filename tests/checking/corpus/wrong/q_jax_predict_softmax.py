# expects LP412
import flax.linen as nn
import jax
import optax


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(5)(x)


net = Net()


def loss(params, x, y):
    return optax.sigmoid_binary_cross_entropy(net.apply(params, x), y).mean()


@jax.jit
def predict(params, x):
    return jax.nn.softmax(net.apply(params, x), axis=-1)
