# expects LP301
import optax
import tensorflow_datasets as tfds
from flax import nnx

stream, info = tfds.load("eurosat/rgb", split="train", with_info=True)
stream = stream.map(lambda one: {"x": one["image"] / 255, "label": one["label"]}).batch(64)


class Net(nnx.Module):
    def __init__(self, classes, rngs):
        self.layer = nnx.Linear(12288, classes, rngs=rngs)

    def __call__(self, x):
        return self.layer(x.reshape(x.shape[0], -1))


net = Net(info.features["label"].num_classes, nnx.Rngs(0))
for batch in stream.as_numpy_iterator():
    optax.softmax_cross_entropy(logits=net(batch["x"]), labels=batch["label"]).mean()
