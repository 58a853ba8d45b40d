# expects LP413
import jax, jax.numpy as jnp, optax, flax.linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x): return nn.Dense(5)(nn.relu(nn.Dense(64)(x)))
net = Net()
def log_lik(params, x, y):
    logp = jax.nn.log_softmax(net.apply(params, x)); return jnp.mean(jnp.take_along_axis(logp, y[:, None], 1))
params = net.init(jax.random.PRNGKey(0), jnp.zeros((1, 8))); opt = optax.adam(1e-3); st = opt.init(params)
@jax.jit
def step(params, st, x, y):
    v, g = jax.value_and_grad(log_lik)(params, x, y); u, st = opt.update(g, st); return optax.apply_updates(params, u), st, v
for x, y in data: params, st, v = step(params, st, x, y)
