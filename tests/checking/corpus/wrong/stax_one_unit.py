# expects LP201
from jax.experimental import stax
import jax, optax
net_init, net_apply = stax.serial(stax.Flatten, stax.serial(stax.Dense(64), stax.Tanh), stax.Dense(1))
def loss(params, x, y):
    return optax.softmax_cross_entropy(net_apply(params, x), y).mean()
g = jax.grad(loss)
