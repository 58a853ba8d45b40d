import equinox as eqx, jax, jax.numpy as jnp
class RNN(eqx.Module):
    cell: eqx.nn.GRUCell
    linear: eqx.nn.Linear
    def __call__(self, xs):
        h = jnp.zeros(self.cell.hidden_size)
        h, _ = jax.lax.scan(lambda c, x: (self.cell(x, c), None), h, xs)
        return jax.nn.sigmoid(self.linear(h))
@eqx.filter_value_and_grad
def compute_loss(model, x, y):
    pred_y = jax.vmap(model)(x)[:, 0]
    return -jnp.mean(y * jnp.log(pred_y) + (1 - y) * jnp.log(1 - pred_y))
