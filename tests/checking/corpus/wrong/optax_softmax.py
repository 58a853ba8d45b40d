# expects LP101
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn

class CNN(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.Conv(features=32, kernel_size=(3, 3))(x)
        x = nn.relu(x)
        x = x.reshape((x.shape[0], -1))
        x = nn.Dense(features=10)(x)
        return nn.softmax(x)

@jax.jit
def train_step(params, images, labels):
    def loss_fn(params):
        out = CNN().apply({"params": params}, images)
        one_hot = jax.nn.one_hot(labels, 10)
        return optax.softmax_cross_entropy(logits=out, labels=one_hot).mean()
    return jax.grad(loss_fn)(params)
