# expects LP301
import jax
import optax
import flax.linen as nn
dense = nn.Dense(4)
labels = jax.nn.one_hot(raw, 4)
loss = optax.softmax_cross_entropy_with_integer_labels(dense(x), labels)
