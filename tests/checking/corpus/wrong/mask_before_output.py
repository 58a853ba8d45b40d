# expects LP302
import torch.nn as nn
import torch.nn.functional as F

segment = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1))


def step(image, mask):
    logits = segment(image)
    return F.binary_cross_entropy_with_logits(mask, logits)
