import jax, optax
from flax import nnx
class CNN(nnx.Module):
    def __init__(self, rngs):
        self.fc = nnx.Linear(784, 10, rngs=rngs)
    def __call__(self, x):
        return self.fc(x.reshape(x.shape[0], -1))
def loss_fn(model, batch, train):
    logits = model(batch["image"])
    if train:
        loss = optax.softmax_cross_entropy(logits=logits, labels=batch["label"]).mean()
        return loss, 0.0
    acc = (logits.argmax(-1) == batch["label"]).mean()
    return optax.softmax_cross_entropy_with_integer_labels(logits, batch["label"]).mean(), acc
def other(model, batch):
    logits = model(batch["image"])
    batch["hot"] = jax.nn.one_hot(batch["label"], 10)
    loss = optax.softmax_cross_entropy(logits=logits, labels=batch["hot"]).mean()
    acc = (logits.argmax(-1) == batch["label"]).mean()
    return loss, acc
def third(model, batch):
    batch["label"] = jax.nn.one_hot(batch["label"], 10)
    logits = model(batch["image"])
    loss = optax.softmax_cross_entropy(logits=logits, labels=batch["label"]).mean()
    return loss, (logits.argmax(-1) == batch["label"].argmax(-1)).mean()
