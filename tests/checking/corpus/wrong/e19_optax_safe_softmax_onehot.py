# expects LP101
import haiku as hk, jax, jax.numpy as jnp, optax
class Net(hk.Module):
    def __init__(self, out):
        super().__init__()
        self.out = out
    def __call__(self, x):
        x = jax.nn.relu(hk.Linear(128)(x))
        return jax.nn.softmax(hk.Linear(self.out)(x), axis=-1)
model = hk.transform(lambda x: Net(10)(x))
def loss_fn(params, rng, batch):
    preds = model.apply(params, rng, batch["image"])
    return optax.softmax_cross_entropy(preds, jax.nn.one_hot(batch["label"], 10)).mean()
