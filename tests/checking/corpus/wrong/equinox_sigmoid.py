# expects LP101
import equinox as eqx
import jax
import optax

class Net(eqx.Module):
    l1: eqx.nn.Linear
    l2: eqx.nn.Linear
    def __init__(self, key):
        self.l1 = eqx.nn.Linear(4, 8, key=key)
        self.l2 = eqx.nn.Linear(8, 1, key=key)
    def __call__(self, x):
        return jax.nn.sigmoid(self.l2(jax.nn.relu(self.l1(x))))

@eqx.filter_value_and_grad
def loss_fn(model, x, y):
    pred = jax.vmap(model)(x)
    return optax.sigmoid_binary_cross_entropy(pred, y).mean()

net = Net(jax.random.PRNGKey(0))
value, grads = loss_fn(net, x, y)
