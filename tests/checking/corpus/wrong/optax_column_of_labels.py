# expects LP301
import jax, optax
import jax.numpy as jnp
import flax.linen as nn
from sklearn.datasets import load_digits
X, y = load_digits(return_X_y=True)
model = nn.Sequential([nn.Dense(32), nn.relu, nn.Dense(10)])
def loss(p, x, y):
    return optax.softmax_cross_entropy(model.apply(p, x), y).mean()
@jax.jit
def step(p, x, y):
    return jax.value_and_grad(loss)(p, x, y)
p = model.init(jax.random.PRNGKey(0), X)
step(p, jnp.asarray(X), jnp.asarray(y))
