import torch, timm
from timm.data import Mixup
from timm.loss import SoftTargetCrossEntropy
import torch.nn as nn
from torchvision import datasets, transforms
from torch.utils.data import DataLoader
loader = DataLoader(datasets.CIFAR10("data", transform=transforms.ToTensor()), batch_size=32)
model = timm.create_model("resnet18", num_classes=10)
mix = Mixup(num_classes=10)
soft, hard = SoftTargetCrossEntropy(), nn.CrossEntropyLoss()
for epoch in range(100):
    use = epoch < 90
    for x, y in loader:
        if use:
            x, y = mix(x, y)
        criterion = soft if use else hard
        criterion(model(x), y).backward()
class Trainer:
    def __init__(self, cfg):
        self.mixup = Mixup(num_classes=10) if cfg.mixup else None
        self.criterion = SoftTargetCrossEntropy() if cfg.mixup else nn.CrossEntropyLoss()
        self.model = timm.create_model("resnet18", num_classes=10)
    def step(self, x, y):
        if self.mixup:
            x, y = self.mixup(x, y)
        self.criterion(self.model(x), y).backward()
    def run(self):
        for x, y in loader:
            self.step(x, y)
Trainer(get()).run()
