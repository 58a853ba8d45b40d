# expects LP203

import segmentation_models_pytorch as smp
import torch
import torch.nn.functional as F

KINDS = 4


def overlap(scores, marks):
    shares = scores.softmax(dim=-1)
    rows = F.one_hot(marks.long(), KINDS).permute(0, 3, 1, 2)
    both = (shares * rows).sum()
    return 1 - (2 * both + 1) / (shares.sum() + rows.sum() + 1)


net = smp.Unet("resnet34", classes=KINDS)
for picture, marks in loader:
    loss = overlap(net(picture), marks)
    loss.backward()
