import torch
import torch.nn as nn
import torch.nn.functional as F
from monai.losses import DiceLoss
from monai.networks.nets import UNet

net = UNet(spatial_dims=2, in_channels=1, out_channels=1, channels=(16, 32), strides=(2,))
dice = DiceLoss(sigmoid=True)


def criterion(logits, y):
    return dice(logits, y) + F.binary_cross_entropy_with_logits(logits, y)


def train_epoch(loader, opt):
    for x, y in loader:
        loss = criterion(net(x), y)
        loss.backward()
        opt.step()


@torch.no_grad()
def evaluate(loader):
    inter = union = 0
    for x, y in loader:
        pred = torch.where(net(x) > 0, 1.0, 0.0)
        inter += (pred * y).sum()
        union += ((pred + y) > 0).sum()
    return inter / union
