# expects LP108
import jax, jax.numpy as jnp, optax
def forward(params, x):
    n = len(params) // 2
    for i in range(n):
        x = jax.nn.relu(jnp.dot(x, params[f"W{i}"]) + params[f"b{i}"])
    return x
def loss(params, x, y):
    return optax.softmax_cross_entropy(forward(params, x), y).mean()
def step(params, x, y):
    return jax.grad(loss)(params, x, y)
