# expects LP302
import jax, jax.numpy as jnp, optax
from flax import nnx
class Net(nnx.Module):
    def __init__(self, rngs):
        self.a = nnx.Linear(8, 64, rngs=rngs)
        self.bn = nnx.BatchNorm(64, rngs=rngs)
        self.b = nnx.Linear(64, 10, rngs=rngs)
    def __call__(self, x):
        return self.b(nnx.relu(self.bn(self.a(x))))
def loss_fn(model, batch):
    logits = model(batch["x"])
    labels = optax.smooth_labels(jax.nn.one_hot(batch["y"], 10), 0.1)
    return optax.softmax_cross_entropy(labels, logits).mean(), logits
@nnx.jit
def train(model, opt, batch):
    (loss, logits), grads = nnx.value_and_grad(loss_fn, has_aux=True)(model, batch)
    opt.update(grads)
