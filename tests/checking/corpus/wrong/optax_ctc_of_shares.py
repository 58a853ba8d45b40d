# expects LP101
import flax.linen as nn
import jax
import optax


class Recogniser(nn.Module):
    letters: int

    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Conv(128, (5,))(x))
        return jax.nn.softmax(nn.Dense(self.letters)(x), axis=-1)


def loss_fn(params, x, padding, labels, label_padding):
    logits = Recogniser(30).apply(params, x)
    return optax.ctc_loss(logits, padding, labels, label_padding).mean()
