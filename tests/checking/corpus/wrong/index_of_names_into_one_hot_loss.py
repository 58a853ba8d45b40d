# expects LP301
import numpy as np, jax, optax
from flax import nnx
class Net(nnx.Module):
    def __init__(self, n, rngs):
        self.fc = nnx.Linear(4, n, rngs=rngs)
    def __call__(self, x):
        return self.fc(x)
def load(path):
    z = np.load(path)
    names = np.unique(z["label"])
    index = {name: i for i, name in enumerate(names)}
    return z["x"], np.array([index[n] for n in z["label"]]), len(names)
x, y, n = load("a.npz")
model = Net(n, nnx.Rngs(0))
def loss(model, x, y):
    return optax.softmax_cross_entropy(model(x), y).mean()
g = nnx.grad(loss)(model, x, y)
