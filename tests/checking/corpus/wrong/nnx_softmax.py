# expects LP101
from flax import nnx
import optax
class Model(nnx.Module):
    def __init__(self, rngs):
        self.linear = nnx.Linear(8, 3, rngs=rngs)
    def __call__(self, x):
        return nnx.softmax(self.linear(x))
def loss_fn(model, batch):
    out = model(batch["x"])
    return optax.softmax_cross_entropy_with_integer_labels(out, batch["y"]).mean()
model = Model(nnx.Rngs(0))
loss, grads = nnx.value_and_grad(loss_fn)(model, batch)
