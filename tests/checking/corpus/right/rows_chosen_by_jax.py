import equinox as eqx
import jax
import jax.numpy as jnp
import jax.random as jr
import numpy as np
import optax
from sklearn.datasets import load_diabetes

class Net(eqx.Module):
    layers: list
    def __init__(self, d, key):
        a, b = jr.split(key)
        self.layers = [eqx.nn.Linear(d, 32, key=a), eqx.nn.Linear(32, 1, key=b)]
    def __call__(self, x):
        return self.layers[1](jax.nn.relu(self.layers[0](x)))

@eqx.filter_value_and_grad
def loss_fn(model, x, y):
    pred = jax.vmap(model)(x)[:, 0]
    return jnp.mean((pred - y) ** 2)

X, y = load_diabetes(return_X_y=True)
X, y = X.astype("float32"), y.astype("float32")
key = jr.PRNGKey(0)
rng = np.random.default_rng(0)
model = Net(X.shape[1], key)
opt = optax.adam(1e-3)
state = opt.init(eqx.filter(model, eqx.is_array))
for i in range(100):
    idx = jr.choice(key, len(X), (32,), replace=False)
    loss, g = loss_fn(model, X[idx], y[idx])
    up, state = opt.update(g, state)
    model = eqx.apply_updates(model, up)
