# expects LP101
import jax
import jax.numpy as jnp

def forward(params, x):
    for w, b in params[:-1]:
        x = jax.nn.relu(x @ w + b)
    w, b = params[-1]
    return jax.nn.softmax(jnp.dot(x, w) + b)

def loss_fn(params, x, y):
    out = forward(params, x)
    logp = jax.nn.log_softmax(out)
    return -jnp.mean(jnp.take_along_axis(logp, y[:, None], axis=1))

grads = jax.grad(loss_fn)(params, x, y)
