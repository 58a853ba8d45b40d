# expects LP108
import equinox as eqx, jax, jax.numpy as jnp, optax
class Lin(eqx.Module):
    weight: jax.Array
    bias: jax.Array
    def __init__(self, i, o, key):
        self.weight = jax.random.normal(key, (o, i))
        self.bias = jnp.zeros((o,))
    def __call__(self, x):
        return jax.nn.relu(self.weight @ x + self.bias)
@eqx.filter_grad
def loss(model, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(jax.vmap(model)(x), y).mean()
m = Lin(4, 3, jax.random.PRNGKey(0))
g = loss(m, x, y)
