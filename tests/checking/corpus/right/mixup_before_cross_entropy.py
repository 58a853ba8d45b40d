import torch, torch.nn as nn
from torch.utils.data import DataLoader, default_collate
from torchvision.transforms import v2
from torchvision import models, datasets
cutmix_or_mixup = v2.RandomChoice([v2.CutMix(num_classes=100), v2.MixUp(num_classes=100)])
def collate_fn(batch):
    return cutmix_or_mixup(*default_collate(batch))
loader = DataLoader(datasets.CIFAR100("d", transform=v2.ToTensor()), batch_size=64, collate_fn=collate_fn)
plain = DataLoader(datasets.CIFAR100("d", transform=v2.ToTensor()), batch_size=64, collate_fn=default_collate)
model = models.resnet34(num_classes=100)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
for x, y in loader:
    criterion(model(x), y).backward()
for x, y in plain:
    criterion(model(x), y).backward()
mixup = v2.MixUp(num_classes=100)
for x, y in plain:
    x, y = mixup((x, y))
    criterion(model(x), y).backward()
