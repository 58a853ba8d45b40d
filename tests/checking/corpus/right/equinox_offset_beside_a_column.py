import equinox as eqx
import jax
import jax.numpy as jnp
import numpy as np
import optax
import pandas as pd

table = pd.read_csv("houses.csv")
features = table.drop(columns="price").to_numpy(np.float32)
prices = table["price"].to_numpy(np.float32)


class Model(eqx.Module):
    mlp: eqx.nn.MLP
    offset: jax.Array

    def __init__(self, inputs, key):
        self.mlp = eqx.nn.MLP(in_size=inputs, out_size=1, width_size=64, depth=2, key=key)
        self.offset = jnp.array(5.8)

    def __call__(self, x):
        return self.mlp(x) + self.offset


@eqx.filter_value_and_grad
def loss_fn(model, x, y):
    predicted = jax.vmap(model)(x)[:, 0]
    return jnp.mean((predicted - y) ** 2)


model = Model(8, jax.random.PRNGKey(0))
optimiser = optax.adam(1e-3)
state = optimiser.init(eqx.filter(model, eqx.is_inexact_array))
for epoch in range(10):
    loss, grads = loss_fn(model, features, prices)
    updates, state = optimiser.update(grads, state)
    model = eqx.apply_updates(model, updates)
