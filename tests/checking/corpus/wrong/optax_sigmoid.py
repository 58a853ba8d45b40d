# expects LP101
import jax
import optax
def loss_fn(params, x, y):
    p = jax.nn.sigmoid(forward(params, x))
    return optax.sigmoid_binary_cross_entropy(p, y).mean()
