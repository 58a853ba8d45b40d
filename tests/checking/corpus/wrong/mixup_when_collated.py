# expects LP301
import torch, torch.nn as nn
from torch.utils.data import DataLoader, default_collate
from torchvision.transforms import v2
from torchvision import models, datasets
from timm.loss import LabelSmoothingCrossEntropy
cutmix_or_mixup = v2.RandomChoice([v2.CutMix(num_classes=100), v2.MixUp(num_classes=100)])
def collate_fn(batch):
    return cutmix_or_mixup(*default_collate(batch))
loader = DataLoader(datasets.CIFAR100("d", transform=v2.ToTensor()), batch_size=64, collate_fn=collate_fn)
model = models.resnet34(num_classes=100)
criterion = LabelSmoothingCrossEntropy()
for x, y in loader:
    loss = criterion(model(x), y)
    loss.backward()
