# expects LP101
import flax.linen as nn
import jax
import optax
from flax.training import train_state

class MLP(nn.Module):
    features: int = 10
    def setup(self):
        self.dense1 = nn.Dense(64)
        self.dense2 = nn.Dense(self.features)
    def __call__(self, x):
        x = nn.relu(self.dense1(x))
        return jax.nn.softmax(self.dense2(x))

model = MLP()
def compute_loss(params, batch):
    logits = model.apply(params, batch["x"])
    return optax.softmax_cross_entropy_with_integer_labels(logits, batch["y"]).mean()
