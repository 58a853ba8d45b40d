# expects LP108
import jax, jax.numpy as jnp, optax
def loss(W, b, x, y):
    z = jnp.maximum(0., jnp.dot(x, W) + b)
    return optax.softmax_cross_entropy_with_integer_labels(z, y).mean()
g = jax.jit(jax.grad(loss, argnums=(0, 1)))
W, b = make()
for x, y in data:
    dW, db = g(W, b, x, y)
