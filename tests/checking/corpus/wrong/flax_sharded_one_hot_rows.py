# expects LP301
import jax, jax.numpy as jnp, optax, numpy as np
from flax import linen as nn, jax_utils
from flax.training import train_state, common_utils
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(x)
def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield {"image": common_utils.shard(x[i:i+bs]), "label": common_utils.shard(np.eye(10)[y[i:i+bs]])}
@jax.pmap
def step(state, batch):
    def loss_fn(params):
        logits = state.apply_fn({"params": params}, batch["image"])
        return optax.softmax_cross_entropy_with_integer_labels(logits, batch["label"]).mean()
    g = jax.grad(loss_fn)(state.params)
    return state.apply_gradients(grads=g)
def main(x, y):
    net = Net()
    state = jax_utils.replicate(train_state.TrainState.create(apply_fn=net.apply, params=net.init(jax.random.PRNGKey(0), x[:1])["params"], tx=optax.adam(1e-3)))
    for b in batches(x, y, 32):
        state = step(state, b)
