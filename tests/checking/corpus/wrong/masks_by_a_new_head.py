# expects LP402
import torch
import torch.nn as nn
from torchvision.models.segmentation import deeplabv3_resnet50
from torchvision.models.segmentation.deeplabv3 import DeepLabHead

KINDS = ["field", "forest", "river", "road", "house"]


class Segmenter(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = deeplabv3_resnet50(weights="DEFAULT", aux_loss=True)
        self.net.classifier = DeepLabHead(2048, len(KINDS))
        self.net.aux_classifier = None

    def forward(self, x):
        return self.net(x)["out"]


def train(loader):
    model = Segmenter()
    loss = nn.CrossEntropyLoss(weight=torch.tensor([0.6, 0.9, 2.1, 1.7]), ignore_index=255)
    for x, y in loader:
        loss(model(x), y).backward()
