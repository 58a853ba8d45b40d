# expects LP201
import flax.linen as nn, jax, jax.numpy as jnp, optax
from flax.training import train_state
class Net(nn.Module):
    @nn.compact
    def __call__(self, x, training: bool):
        x = nn.Dropout(0.5, deterministic=not training)(nn.relu(nn.Dense(32)(x)))
        return nn.Dense(1)(x)
def make(rng):
    n = Net(); v = n.init({"params": rng, "dropout": rng}, jnp.ones((1, 10)), training=False)
    return train_state.TrainState.create(apply_fn=n.apply, params=v["params"], tx=optax.adam(1e-3))
@jax.jit
def step(state, batch, rng):
    def loss_fn(p):
        logits = state.apply_fn({"params": p}, batch["x"], training=True, rngs={"dropout": rng})
        return optax.softmax_cross_entropy(logits, batch["y"][:, None]).mean()
    l, g = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=g), l
state = make(jax.random.PRNGKey(0))
