import jax, optax
import jax.numpy as jnp
from flax import linen as nn
class Net(nn.Module):
    width: int
    @nn.compact
    def __call__(self, x):
        return nn.Dense(10)(nn.relu(nn.Dense(self.width)(x)))
teacher, student = Net(256), Net(16)
def loss_fn(params, fixed, x, y):
    t = jax.lax.stop_gradient(teacher.apply(fixed, x))
    s = student.apply(params, x)
    return jnp.mean(optax.losses.kl_divergence_with_log_targets(jax.nn.log_softmax(s), jax.nn.log_softmax(t)))
