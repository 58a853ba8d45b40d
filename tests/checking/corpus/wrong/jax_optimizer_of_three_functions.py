# expects LP108
import jax.numpy as jnp
from jax import grad, jit, random
from jax.example_libraries import optimizers
import optax
def init(key):
    return [(random.normal(key, (784, 100)), jnp.zeros(100)), (random.normal(key, (100, 10)), jnp.zeros(10))]
def net(params, x):
    for i, (w, b) in enumerate(params):
        x = jnp.maximum(0, jnp.dot(x, w) + b)
    return x
def loss(params, batch):
    return optax.softmax_cross_entropy(net(params, batch[0]), batch[1]).mean()
opt_init, opt_update, get_params = optimizers.adam(1e-3)
@jit
def update(i, state, batch):
    return opt_update(i, grad(loss)(get_params(state), batch), state)
state = opt_init(init(random.PRNGKey(0)))
for i in range(100):
    state = update(i, state, next(batches))
