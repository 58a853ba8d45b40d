# expects LP203
import torch


def loss_fn(x, weights, labels):
    p = torch.softmax(x @ weights, dim=0)
    rows = torch.arange(len(labels))
    return -torch.log(p[rows, labels]).mean()
