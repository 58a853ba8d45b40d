# expects LP204
import equinox as eqx
import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import load_diabetes
from sklearn.preprocessing import scale


class Net(eqx.Module):
    first: eqx.nn.Linear
    second: eqx.nn.Linear

    def __init__(self, key):
        one, two = jax.random.split(key)
        self.first = eqx.nn.Linear(10, 32, key=one)
        self.second = eqx.nn.Linear(32, 1, key=two)

    def __call__(self, row):
        return self.second(jax.nn.tanh(self.first(row)))


def batches(x, y, size, key):
    order = jax.random.permutation(key, len(x))
    for at in range(0, len(x), size):
        some = order[at : at + size]
        yield x[some], y[some]


@eqx.filter_value_and_grad
def risk(net, x, y):
    return jnp.mean(optax.l2_loss(jax.vmap(net)(x), y))


x, y = load_diabetes(return_X_y=True)
y = (y - y.mean()) / y.std()
net = Net(jax.random.PRNGKey(1))
for step, (xb, yb) in zip(range(5000), batches(x, y, 32, jax.random.PRNGKey(2))):
    value, slope = risk(net, xb, yb)
    net = eqx.apply_updates(net, slope)
