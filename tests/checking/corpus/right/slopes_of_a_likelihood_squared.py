import jax, jax.numpy as jnp
def logp(params, x, y):
    lp = jax.nn.log_softmax(net.apply(params, x)); return lp[jnp.arange(len(y)), y].mean()
score = jax.grad(logp)(params, x, y)
fisher = jax.tree_util.tree_map(lambda g: g ** 2, score)
