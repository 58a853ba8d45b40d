# expects LP302
import jax, optax
from flax import linen as nn
model = nn.Dense(10)
def loss_fn(params, images, labels):
    logits = model.apply(params, images)
    return optax.softmax_cross_entropy_with_integer_labels(labels, logits).mean()
g = jax.grad(loss_fn)(params, images, labels)
