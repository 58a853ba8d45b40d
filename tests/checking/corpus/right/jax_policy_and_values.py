import jax, jax.numpy as jnp
def policy(params, s):
    return jax.nn.log_softmax(jnp.dot(s, params["w"]) + params["b"])
def loss(params, s, a, adv):
    lp = policy(params, s)
    return -jnp.mean(lp[jnp.arange(len(a)), a] * adv)
def q(params, s):
    return jax.nn.relu(s @ params["w"]) @ params["v"]
def td(params, s, a, target):
    qs = q(params, s)
    return jnp.mean((qs[jnp.arange(len(a)), a] - target) ** 2)
g = jax.grad(loss); h = jax.grad(td)
