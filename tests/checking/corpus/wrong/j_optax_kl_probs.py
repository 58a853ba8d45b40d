# expects LP102
import jax, optax
from flax import linen as nn

class Student(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(100)(nn.relu(nn.Dense(256)(x)))

def kd_loss(params, x, teacher_probs):
    probs = jax.nn.softmax(Student().apply(params, x))
    return optax.kl_divergence(probs, teacher_probs).mean()
