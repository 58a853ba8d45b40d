# expects LP301
import numpy as np, jax, optax, jax.numpy as jnp
from flax import linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(x)
net = Net()
def epoch(x, y, order):
    y = np.eye(10)[y]
    return [{"x": x[j], "y": y[j]} for j in order]
def loss(params, batch):
    return optax.softmax_cross_entropy_with_integer_labels(net.apply(params, batch["x"]), batch["y"]).mean()
def main(x, y):
    params = net.init(0, x[:1])
    for batch in epoch(x, y, make_order()):
        g = jax.grad(loss)(params, batch)
