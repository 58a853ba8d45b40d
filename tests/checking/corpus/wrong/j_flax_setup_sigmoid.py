# expects LP101
from flax import linen as nn
import jax
import optax

class Head(nn.Module):
    hidden: int = 64
    def setup(self):
        self.d1 = nn.Dense(self.hidden)
        self.d2 = nn.Dense(1)
    def __call__(self, x):
        x = nn.tanh(self.d1(x))
        return jax.nn.sigmoid(self.d2(x))

model = Head()
params = model.init(jax.random.PRNGKey(0), x0)

def loss(params, x, y):
    p = model.apply(params, x)
    return optax.sigmoid_binary_cross_entropy(p, y).mean()

value, grads = jax.value_and_grad(loss)(params, x, y)
