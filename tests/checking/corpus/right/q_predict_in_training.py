import flax.linen as nn
import jax
import jax.numpy as jnp
import optax


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(5)(x)


class Tags(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(7)(x)


net, tags = Net(), Tags()


def predict(params, x):
    return jax.nn.softmax(net.apply(params, x), axis=-1)


def loss(params, x, y):
    p = jnp.clip(predict(params, x), 1e-7, 1.0)
    return -jnp.mean(jnp.sum(y * jnp.log(p), axis=-1))


def tag_loss(params, x, y):
    return optax.sigmoid_binary_cross_entropy(tags.apply(params, x), y).mean()


def infer(params, x):
    return jax.nn.sigmoid(tags.apply(params, x)) > 0.5
