import equinox as eqx
import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import load_diabetes

x, y = load_diabetes(return_X_y=True)
y = (y - y.mean()) / y.std()
net = eqx.nn.MLP(10, 1, 32, 2, key=jax.random.PRNGKey(0))
line = eqx.nn.Linear(10, 1, key=jax.random.PRNGKey(1))


def of_row(model, row, target):
    return optax.l2_loss(model(row), target).sum()


@eqx.filter_value_and_grad
def risk(model, x, y):
    return jnp.mean(jax.vmap(of_row, in_axes=(None, 0, 0))(model, x, y))


risk(net, x, y)
risk(line, x, y)
