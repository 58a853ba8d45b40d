# expects LP204
import jax, jax.numpy as jnp
from flax import linen as nn
X = jax.random.normal(jax.random.PRNGKey(0), (100, 3))
y = jnp.sum(X, axis=1)
model = nn.Dense(1)
def mse(params):
    pred = model.apply(params, X)
    return jnp.mean((pred - y) ** 2)
jax.grad(mse)(params)
