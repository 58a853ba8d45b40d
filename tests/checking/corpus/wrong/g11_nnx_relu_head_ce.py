# expects LP108
from flax import nnx
import optax
class Net(nnx.Module):
    def __init__(self, rngs: nnx.Rngs):
        self.a = nnx.Linear(4, 32, rngs=rngs)
        self.b = nnx.Linear(32, 3, rngs=rngs)
    def __call__(self, x):
        return nnx.relu(self.b(nnx.relu(self.a(x))))
net = Net(nnx.Rngs(0))
def loss(net, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(net(x), y).mean()
nnx.grad(loss)(net, x, y)
