# expects LP101
import equinox as eqx
import jax
import optax

key = jax.random.PRNGKey(0)
model = eqx.nn.Sequential(
    [
        eqx.nn.Linear(4, 32, key=key),
        eqx.nn.Lambda(jax.nn.relu),
        eqx.nn.Linear(32, 3, key=key),
        eqx.nn.Lambda(jax.nn.softmax),
    ]
)


@eqx.filter_value_and_grad
def compute_loss(model, x, y):
    return optax.softmax_cross_entropy(jax.vmap(model)(x), jax.nn.one_hot(y, 3)).mean()


def train(x, y):
    optimizer = optax.adam(1e-2)
    state = optimizer.init(eqx.filter(model, eqx.is_array))
    loss, gradients = compute_loss(model, x, y)
    return optimizer.update(gradients, state)
