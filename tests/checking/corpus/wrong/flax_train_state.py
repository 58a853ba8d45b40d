# expects LP101
import flax.linen as nn
import optax, jax
from flax.training.train_state import TrainState
class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.Dense(32)(x); x = nn.relu(x)
        x = nn.Dense(1)(x)
        return nn.sigmoid(x)
def create_state(rng):
    model = Net()
    params = model.init(rng, jax.numpy.ones((1, 4)))["params"]
    return TrainState.create(apply_fn=model.apply, params=params, tx=optax.adam(1e-3))
@jax.jit
def train_step(state, x, y):
    def loss_fn(p):
        out = state.apply_fn({"params": p}, x)
        return optax.sigmoid_binary_cross_entropy(out, y).mean()
    grads = jax.grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads)
state = create_state(jax.random.PRNGKey(0))
for x, y in data:
    state = train_step(state, x, y)
