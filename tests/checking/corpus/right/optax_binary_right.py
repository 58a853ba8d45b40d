import jax
import optax
import equinox as eqx
class Net(eqx.Module):
    l: eqx.nn.Linear
    def __call__(self, x):
        return self.l(x)
def loss_fn(m, x, y):
    return optax.sigmoid_binary_cross_entropy(jax.vmap(m)(x), y).mean()
