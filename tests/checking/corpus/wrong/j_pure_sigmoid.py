# expects LP101
import jax
import jax.numpy as jnp
from optax import sigmoid_binary_cross_entropy as bce_loss

def predict(p, x):
    h = jnp.tanh(x @ p["w1"] + p["b1"])
    return jax.nn.sigmoid(h @ p["w2"] + p["b2"]).squeeze(-1)

@jax.jit
def objective(p, batch):
    x, y = batch
    return jnp.mean(bce_loss(predict(p, x), y))

update = jax.grad(objective)
