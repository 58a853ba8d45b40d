
import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models.segmentation import deeplabv3_resnet50

KINDS = 6


def shared_area(scores, rows):
    shares = F.softmax(scores, dim=1)
    both = torch.einsum("bchw,bchw->bc", shares, rows)
    size = torch.einsum("bchw->bc", shares) + torch.einsum("bchw->bc", rows)
    return 1 - (2 * both / (size + 1e-6)).mean()


net = deeplabv3_resnet50(num_classes=KINDS)
for picture, marks in loader:
    scores = net(picture)["out"]
    rows = F.one_hot(marks, KINDS).permute(0, 3, 1, 2).float()
    loss = shared_area(scores, rows) + F.cross_entropy(scores, marks)
    loss.backward()
