import jax, distrax
import flax.linen as nn
class Actor(nn.Module):
    n: int
    @nn.compact
    def __call__(self, x):
        x = nn.tanh(nn.Dense(64)(x))
        return nn.Dense(self.n)(x)
actor = Actor(4)
def loss_fn(params, obs, act, adv):
    pi = distrax.Categorical(logits=actor.apply(params, obs))
    return -(pi.log_prob(act) * adv).mean()
g = jax.grad(loss_fn)
