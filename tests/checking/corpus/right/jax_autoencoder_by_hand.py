import jax, jax.numpy as jnp, optax
def enc(p, x):
    h = jnp.tanh(x @ p["e"])
    return h @ p["mu"], h @ p["lv"]
def dec(p, z):
    return jax.nn.relu(z @ p["d1"]) @ p["d2"]
def loss(p, x, key):
    mu, lv = enc(p, x)
    z = mu + jnp.exp(0.5 * lv) * jax.random.normal(key, mu.shape)
    logits = dec(p, z)
    rec = optax.sigmoid_binary_cross_entropy(logits, x).sum(-1)
    kl = -0.5 * jnp.sum(1 + lv - mu ** 2 - jnp.exp(lv), -1)
    return jnp.mean(rec + kl)
g = jax.grad(loss)(p, x, key)
