# expects LP412
import torch
from torch import nn

WORDS = open("words.txt").read().split()
net = nn.Sequential(nn.Linear(300, 64), nn.ReLU(), nn.Linear(64, len(WORDS)))


def learn(net, batches):
    for x, marks in batches:
        nn.functional.binary_cross_entropy_with_logits(net(x), marks).backward()


@torch.inference_mode()
def marks(net, x):
    return [word for word, share in zip(WORDS, torch.softmax(net(x), dim=-1)) if share > 0.2]


learn(net, batches)
marks(net, x)
