# expects LP101
import jax.numpy as jnp
from jax import grad, jit, random
from jax.example_libraries import stax, optimizers
from jax.example_libraries.stax import Dense, Relu, Softmax
import optax
init_fn, predict = stax.serial(Dense(128), Relu, Dense(10), Softmax)
def loss(params, batch):
    x, y = batch
    return optax.softmax_cross_entropy(predict(params, x), y).mean()
opt_init, opt_update, get_params = optimizers.adam(1e-3)
@jit
def update(i, state, batch):
    return opt_update(i, grad(loss)(get_params(state), batch), state)
