# expects LP101
import equinox as eqx
import jax
import optax
class Net(eqx.Module):
    layers: list
    def __init__(self, key):
        k1, k2 = jax.random.split(key)
        self.layers = [eqx.nn.Linear(4, 16, key=k1), jax.nn.relu, eqx.nn.Linear(16, 1, key=k2), jax.nn.sigmoid]
    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
def loss(model, x, y):
    p = jax.vmap(model)(x)
    return optax.sigmoid_binary_cross_entropy(p, y).mean()
net = Net(jax.random.PRNGKey(0))
grads = eqx.filter_grad(loss)(net, x, y)
