import jax
import jax.numpy as jnp
import numpy as np

from networks import Classifier
from steps import create_state, train_step

images, labels = np.load("images.npy"), np.load("labels.npy")
state = create_state(Classifier(10), jax.random.PRNGKey(0))
for epoch in range(20):
    for at in range(0, len(images), 128):
        rows = slice(at, at + 128)
        state, loss = train_step(state, jnp.asarray(images[rows]), jnp.asarray(labels[rows]))
    print(epoch, float(loss))
