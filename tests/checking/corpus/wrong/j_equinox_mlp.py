# expects LP101
import equinox as eqx
import jax
import jax.numpy as jnp
import optax

model = eqx.nn.MLP(in_size=784, out_size=10, width_size=128, depth=2,
                   final_activation=jax.nn.softmax, key=jax.random.PRNGKey(1))

@eqx.filter_value_and_grad
def loss(model, x, y):
    pred = jax.vmap(model)(x)
    return optax.softmax_cross_entropy_with_integer_labels(pred, y).mean()

value, grad = loss(model, x, y)
