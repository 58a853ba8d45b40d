# expects LP101
import jax
import optax
from flax import nnx


class Net(nnx.Module):
    def __init__(self, rngs):
        self.last = nnx.Linear(64, 10, rngs=rngs)

    def __call__(self, x):
        return jax.nn.softmax(self.last(x))


def loss(net, batch):
    scores = net(batch["image"])
    return optax.softmax_cross_entropy_with_integer_labels(scores, batch["label"]).mean()


net = nnx.view(Net(nnx.Rngs(0)), deterministic=False)
for batch in batches:
    nnx.value_and_grad(loss)(net, batch)
