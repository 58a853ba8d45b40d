import torch.nn as nn
def head(d, k, probs=False):
    mods = [nn.LayerNorm(d), nn.Linear(d, k)]
    if probs:
        mods += [nn.Softmax(dim=-1)]
    return nn.Sequential(*mods)
