# expects LP201
from flax import nnx
import jax, jax.numpy as jnp, optax
class Net(nnx.Module):
    def __init__(self, rngs: nnx.Rngs):
        self.l1 = nnx.Linear(30, 64, rngs=rngs); self.l2 = nnx.Linear(64, 1, rngs=rngs)
    def __call__(self, x): return self.l2(nnx.relu(self.l1(x)))
net = Net(nnx.Rngs(0)); opt = nnx.Optimizer(net, optax.adam(1e-3))
@nnx.jit
def step(net, opt, x, y):
    def f(n): return optax.sigmoid_binary_cross_entropy(n(x).squeeze(), y).mean()
    l, g = nnx.value_and_grad(f)(net); opt.update(g); return l
for x, y in data: step(net, opt, x, y)
pred = jax.nn.softmax(net(xt), axis=-1)
