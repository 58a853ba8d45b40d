# expects LP301
import torch, timm
from timm.data.mixup import Mixup
from timm.loss import LabelSmoothingCrossEntropy
class Trainer:
    def __init__(self, n):
        self.mixup = Mixup(mixup_alpha=0.2, num_classes=n)
        self.model = timm.create_model("resnet18", num_classes=n)
        self.loss = LabelSmoothingCrossEntropy()
    def training_step(self, batch):
        x, y = self.mixup(*batch)
        return self.loss(self.model(x), y)
    def run(self, loader):
        for batch in loader:
            self.training_step(batch).backward()
Trainer(10).run(loader)
