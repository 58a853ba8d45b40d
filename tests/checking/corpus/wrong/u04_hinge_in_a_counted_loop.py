# expects LP304
import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import load_breast_cancer

x, y = load_breast_cancer(return_X_y=True)
x, y = jnp.array(x), jnp.array(y, dtype=jnp.float32)


@jax.value_and_grad
def cost(w, x, y):
    return optax.hinge_loss(jnp.dot(x, w), y).mean()


def body(i, w):
    value, slope = cost(w, x, y)
    return w - 0.01 * slope


w = jax.lax.fori_loop(0, 1000, body, jnp.zeros(30))
