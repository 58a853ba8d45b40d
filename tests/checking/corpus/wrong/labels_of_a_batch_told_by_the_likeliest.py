# expects LP301
import jax, optax
from flax import nnx
class CNN(nnx.Module):
    def __init__(self, rngs):
        self.fc = nnx.Linear(784, 10, rngs=rngs)
    def __call__(self, x):
        return self.fc(x.reshape(x.shape[0], -1))
def loss_fn(model, batch):
    logits = model(batch["image"])
    loss = optax.softmax_cross_entropy(logits=logits, labels=batch["label"]).mean()
    acc = (logits.argmax(-1) == batch["label"]).mean()
    return loss, acc
@nnx.jit
def step(model, opt, batch):
    (l, acc), grads = nnx.value_and_grad(loss_fn, has_aux=True)(model, batch)
    opt.update(grads)
    return l, acc
