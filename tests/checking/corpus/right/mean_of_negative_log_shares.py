import jax
import jax.numpy as jnp
import flax.linen as nn
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(32)(x))
        return nn.Dense(10)(x)
net = Net()
def loss(params, x, y):
    logits = jax.nn.log_softmax(net.apply(params, x))
    onehot = jax.nn.one_hot(y, 10)
    return jnp.mean(-jnp.sum(onehot * logits, axis=1))
params = net.init(jax.random.PRNGKey(0), jnp.ones((1, 4)))
for x, y in loader:
    g = jax.grad(loss)(params, x, y)
