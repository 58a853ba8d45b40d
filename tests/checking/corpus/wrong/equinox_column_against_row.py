# expects LP204
import equinox as eqx, jax, jax.numpy as jnp, optax
import numpy as np
class Net(eqx.Module):
    mlp: eqx.nn.MLP
    out: eqx.nn.Linear
    def __init__(self, key):
        self.mlp = eqx.nn.MLP(4, 16, 16, 2, key=key)
        self.out = eqx.nn.Linear(16, 1, key=key)
    def __call__(self, x):
        return self.out(self.mlp(x))
@eqx.filter_jit
def step(model, x, y):
    @eqx.filter_grad
    def loss(m):
        return jnp.mean(jnp.square(jax.vmap(m)(x) - y))
    return loss(model)
x = np.random.randn(100, 4)
y = np.sin(x[:, 0]) + x[:, 1]
step(Net(jax.random.PRNGKey(0)), x, y)
