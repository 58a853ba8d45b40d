# expects LP102
import torchvision
from torch import nn

net = torchvision.models.get_model("resnet18", num_classes=10)
for x, y in batches:
    nn.NLLLoss()(net(x), y).backward()
