# expects LP101
from flax import nnx
import optax

class Model(nnx.Module):
    def __init__(self, din, rngs: nnx.Rngs):
        self.l1 = nnx.Linear(din, 32, rngs=rngs)
        self.l2 = nnx.Linear(32, 1, rngs=rngs)
    def __call__(self, x):
        return nnx.sigmoid(self.l2(nnx.relu(self.l1(x))))

model = Model(8, rngs=nnx.Rngs(0))

def loss_fn(model, x, y):
    return optax.sigmoid_binary_cross_entropy(model(x), y).mean()

@nnx.jit
def step(model, opt, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    opt.update(grads)
    return loss
