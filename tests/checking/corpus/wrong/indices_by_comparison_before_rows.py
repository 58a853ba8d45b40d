# expects LP301
import flax.linen as nn
import jax
import jax.numpy as jnp
import optax


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(12)(nn.relu(nn.Dense(48)(x)))


net = Net()
optimiser = optax.adam(1e-3)


@jax.jit
def step(weights, state, pictures, kinds):
    def loss_of(weights):
        scores = net.apply(weights, pictures)
        return optax.softmax_cross_entropy(scores, kinds).mean(), scores

    (loss, scores), slopes = jax.value_and_grad(loss_of, has_aux=True)(weights)
    changes, state = optimiser.update(slopes, state)
    hits = jnp.mean(jnp.argmax(scores, axis=-1) == kinds)
    return optax.apply_updates(weights, changes), state, loss, hits


for pictures, kinds in batches("leaves"):
    weights, state, loss, hits = step(weights, state, pictures, kinds)
