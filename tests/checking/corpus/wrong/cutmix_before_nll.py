# expects LP301
import torch, torch.nn as nn, torch.nn.functional as F
from torchvision.transforms import v2
from torchvision import models
cutmix = v2.CutMix(num_classes=10)
mixup = v2.MixUp(num_classes=10)
mix = v2.RandomChoice([cutmix, mixup])
model = models.resnet18(num_classes=10)
for images, labels in dataloader:
    images, labels = mix(images, labels)
    loss = F.nll_loss(F.log_softmax(model(images), dim=1), labels)
    loss.backward()
