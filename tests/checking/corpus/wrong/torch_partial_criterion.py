# expects LP101
import functools
import torch
import torch.nn.functional as F
criterion = functools.partial(F.cross_entropy, label_smoothing=0.1)
def step(model_out, y):
    return criterion(torch.softmax(model_out, 1), y)
