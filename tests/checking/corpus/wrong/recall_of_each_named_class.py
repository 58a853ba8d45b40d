# expects LP202
import jax
import numpy as np
import optax
from flax import nnx

MOODS = ["calm", "angry", "glad", "sad", "afraid", "stunned"]


class Voice(nnx.Module):
    def __init__(self, rngs):
        self.a = nnx.Linear(40, 64, rngs=rngs)
        self.b = nnx.Linear(64, 5, rngs=rngs)

    def __call__(self, x):
        return self.b(nnx.relu(self.a(x)))


def loss_fn(model, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(model(x), y).mean()


@nnx.jit
def step(model, optimizer, x, y):
    grads = nnx.grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)


parts = np.load("voices.npz")
model = Voice(nnx.Rngs(0))
optimizer = nnx.Optimizer(model, optax.adam(1e-3), wrt=nnx.Param)
for _ in range(10):
    step(model, optimizer, parts["x"], parts["y"])
pred = np.asarray(model(parts["x_test"]).argmax(-1))
y_test = parts["y_test"]
for k, mood in enumerate(MOODS):
    print(mood, (pred[y_test == k] == k).mean())
