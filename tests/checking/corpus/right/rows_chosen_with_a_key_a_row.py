import equinox as eqx
import jax
import jax.numpy as jnp
import numpy as np
import optax
from sklearn.datasets import load_diabetes
from sklearn.model_selection import train_test_split


class Net(eqx.Module):
    layers: list
    drop: eqx.nn.Dropout

    def __init__(self, width, key):
        first, last = jax.random.split(key)
        self.layers = [eqx.nn.Linear(10, width, key=first), eqx.nn.Linear(width, 1, key=last)]
        self.drop = eqx.nn.Dropout(0.1)

    def __call__(self, x, key=None):
        for layer in self.layers[:-1]:
            x = jax.nn.gelu(layer(x))
        return self.layers[-1](self.drop(x, key=key))


@eqx.filter_value_and_grad
def far(net, x, y, key):
    keys = jax.random.split(key, x.shape[0])
    given = jax.vmap(lambda row, one: net(row, key=one))(x, keys)[:, 0]
    return jnp.mean((given - y) ** 2)


def main():
    x, y = load_diabetes(return_X_y=True)
    x, _, y, _ = train_test_split(x, y, random_state=0)
    y = ((y - y.mean()) / y.std()).astype(np.float32)
    key = jax.random.PRNGKey(5)
    net, optim = Net(64, key), optax.adam(1e-3)
    state = optim.init(eqx.filter(net, eqx.is_array))

    @eqx.filter_jit
    def step(net, state, x, y, key):
        loss, grads = far(net, x, y, key)
        updates, state = optim.update(grads, state)
        return eqx.apply_updates(net, updates), state, loss

    draw = np.random.RandomState(0)
    for i in range(100):
        rows = draw.choice(len(x), 64, replace=False)
        key, one = jax.random.split(key)
        net, state, loss = step(net, state, x[rows], y[rows], one)


main()
