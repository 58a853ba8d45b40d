# expects LP101
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn
from flax.training.train_state import TrainState
class Classifier(nn.Module):
    num_classes: int = 2
    @nn.compact
    def __call__(self, x):
        x = nn.Dense(128)(x)
        x = nn.gelu(x)
        x = nn.Dense(self.num_classes)(x)
        return nn.log_softmax(x) if self.num_classes > 2 else nn.sigmoid(x)
state = TrainState.create(apply_fn=Classifier().apply, params=params, tx=optax.adam(1e-3))
def loss_fn(params, batch):
    out = state.apply_fn({"params": params}, batch["x"])
    return optax.sigmoid_binary_cross_entropy(out, batch["y"]).mean()
