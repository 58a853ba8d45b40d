# expects LP101
import equinox as eqx
import jax
import optax


class Net(eqx.Module):
    layers: list

    def __init__(self, key):
        one, two = jax.random.split(key)
        self.layers = [eqx.nn.Linear(4, 8, key=one), jax.nn.relu, eqx.nn.Linear(8, 1, key=two),
                       jax.nn.sigmoid]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


@eqx.filter_value_and_grad
def loss(model, x, y):
    return optax.sigmoid_binary_cross_entropy(jax.vmap(model)(x), y).mean()
