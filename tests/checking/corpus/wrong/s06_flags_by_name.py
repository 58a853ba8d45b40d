# expects LP102
from absl import app, flags
import torch.nn as nn
import torch.nn.functional as F

FLAGS = flags.FLAGS
flags.DEFINE_string("objective", "nll", "which loss")
flags.DEFINE_integer("classes", 6, "how many")


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(40, FLAGS.classes)

    def forward(self, x):
        return self.layer(x)


def main(_):
    net = Net()
    for x, y in loader:
        scores = net(x)
        if FLAGS.objective == "nll":
            loss = F.nll_loss(scores, y)
        else:
            loss = F.cross_entropy(scores, y)
        loss.backward()


if __name__ == "__main__":
    app.run(main)
